import type { TraceEvent } from "../events.ts";
import { stateAt } from "../stateAt.ts";
import type { Trace } from "../trace.ts";
import { askedBy, pathOf, requestBefore } from "./askedBy.ts";
import { endOf, tripBefore } from "./boxOf.ts";
import { handed, handoverBefore } from "./handover.ts";
import { late } from "./late.ts";
import { linksOf } from "./links.ts";
import { ranOut } from "./ranOut.ts";
import { named, type Part, say } from "./sentence.ts";

type Ready = TraceEvent & { kind: "taskReady" };
type Waiting = TraceEvent & { kind: "taskWaiting" };

/** What is behind a task's becoming ready. */
export interface Origin {
  /** Goes on after "because". */
  words: Part[];
  /** The event that is the cause, -1 for none. */
  seq: number;
  /** The boxes between the cause and the task, the cause's first. */
  through: readonly number[];
}

/** The wait that `ready` ended; null where it ended none. */
export function waitBefore(trace: Trace, { task, seq }: Ready): Waiting | null {
  const spans = trace.spansOf(task);
  const index = spans.indexOfSeq(seq) - 1;
  return index >= 0 && spans.state(index) === "waiting" ? trace.eventOf("taskWaiting", spans.fromSeq(index)) : null;
}

/** Follows the futures from the task that became ready back to what somebody did. */
export function originOf(trace: Trace, ready: Ready): Origin {
  const wait = waitBefore(trace, ready);
  switch (ready.cause) {
    case "created":
      return created(trace, ready.task);
    case "bareYield":
      return { words: say`it only let others run`, seq: stepBefore(trace, ready.task, ready.seq), through: [] };
    case "error":
      return {
        words: say`it awaited something that cannot be awaited there`,
        seq: stepBefore(trace, ready.task, ready.seq),
        through: [],
      };
    case "cancel":
      return cancelled(trace, ready);
    case "timer":
      return timer(trace, ready, wait);
    case "future":
      return wait === null ? unknown() : climb(trace, ready, wait);
  }
}

function created(trace: Trace, task: number): Origin {
  const lane = trace.laneOf(task);
  const parent = lane?.parent ?? 0;
  const words = parent === 0 ? say`the run began with it` : say`${named(trace, parent)} created it`;
  return { words, seq: stepBefore(trace, parent, lane?.createdSeq ?? -1), through: [] };
}

function cancelled(trace: Trace, ready: Ready): Origin {
  const request = requestBefore(trace, ready.task, ready.seq);
  if (request === null) return { words: say`it was cancelled`, seq: -1, through: [] };
  const [first = request] = pathOf(trace, request);
  const it = first.target === ready.task ? "it" : named(trace, first.target);
  return { words: askedBy(trace, first, it).words, seq: request.seq, through: [] };
}

function timer(trace: Trace, ready: Ready, wait: Waiting | null): Origin {
  const trip = wait === null || wait.box === 0 ? null : tripBefore(trace, wait.box, ready.seq);
  if (trip?.why === "timeout") return { words: ranOut(trace, trip.box, "it"), seq: trip.seq, through: [trip.box] };
  if (wait === null) return { words: say`its time had come`, seq: -1, through: [] };
  return { words: say`its ${reason(trace, wait)} ended${late(trace, wait, ready)}`, seq: wait.seq, through: [] };
}

/** What a wait is for, in words. */
export function reason(trace: Trace, { on, box, reason: recorded }: Waiting): string {
  return trace.reasonInWords(on, box, recorded);
}

function climb(trace: Trace, ready: Ready, wait: Waiting): Origin {
  const { boxOf } = linksOf(trace);
  const through: number[] = [];
  let future = wait.on;
  let box = wait.box;
  let before = ready.seq;
  for (;;) {
    const end = endOf(trace, future, before);
    const event = end === -1 ? null : trace.event(end);
    if (event?.kind === "taskDone") return { words: ended(trace, event), seq: end, through };
    if (event?.kind === "futureSettled" && event.by !== 0) return { words: settled(trace, event), seq: end, through };
    if (box === 0) box = boxOf.get(future) ?? 0;
    const trip = box === 0 ? null : tripBefore(trace, box, before);
    if (trip !== null) {
      through.push(box);
      if (trip.by === 0) return { words: tripWords(trace, trip), seq: trip.seq, through: through.reverse() };
      // Earlier and earlier, so that even a trace that makes no sense comes to an end.
      future = trip.by;
      box = 0;
      before = trip.seq;
      continue;
    }
    through.reverse();
    if (event?.kind === "futureSettled") return { words: settled(trace, event), seq: end, through };
    return { ...letGo(trace, ready, wait), through };
  }
}

function tripWords(trace: Trace, { box, why }: TraceEvent & { kind: "waitTripped" }): Part[] {
  if (why === "timeout") return ranOut(trace, box, "it");
  return why === "cancelled" ? say`its wait was cancelled` : say`its wait was over`;
}

/** `b3 returned`, `bad raised Error: no`, `worker was cancelled` */
export function ended(trace: Trace, { task, outcome, text }: TraceEvent & { kind: "taskDone" }): Part[] {
  const who = named(trace, task);
  if (outcome === "returned") return say`${who} returned`;
  return outcome === "raised" ? say`${who} raised ${text}` : say`${who} was cancelled`;
}

function settled(trace: Trace, { future, by, outcome }: TraceEvent & { kind: "futureSettled" }): Part[] {
  const what = named(trace, future);
  const word = { returned: "has its result", raised: "has its exception", cancelled: "is cancelled" }[outcome];
  if (by === 0) return say`${what} now ${word}`;
  if (outcome === "cancelled") return say`${named(trace, by)} cancelled ${what}`;
  return say`${named(trace, by)} gave ${what} its ${outcome === "raised" ? "exception" : "result"}`;
}

/** At a lock or a queue: who handed it over, else whoever ran just then let it go on. */
function letGo(trace: Trace, ready: Ready, wait: Waiting): Omit<Origin, "through"> {
  const handover = handoverBefore(trace, ready);
  if (handover !== null) return { words: handed(trace, handover), seq: handover.seq };
  const { running } = stateAt(trace, ready.seq);
  if (running === 0 || running === ready.task) return { words: say`its ${reason(trace, wait)} could go on`, seq: -1 };
  const words = say`${named(trace, running)} let its ${reason(trace, wait)} go on`;
  return { words, seq: stepBefore(trace, running, ready.seq) };
}

function unknown(): Origin {
  return { words: say`what it waited for was done`, seq: -1, through: [] };
}

/** The stepStarted of the step in which the task was at `seq`, or of its last one before; -1 if it had none. */
export function stepBefore(trace: Trace, task: number, seq: number): number {
  const spans = trace.spansOf(task);
  let index = spans.indexOfSeq(seq);
  while (index >= 0 && spans.state(index) !== "running") index -= 1;
  return index < 0 ? -1 : spans.fromSeq(index);
}
