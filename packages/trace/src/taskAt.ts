import type { TraceEvent } from "./events.ts";
import type { FoldState, TaskFacts } from "./foldState.ts";
import type { TaskAt } from "./model.ts";
import type { Trace } from "./trace.ts";

const NO_CHAIN: readonly number[] = [];

/** A task at an instant: alive, with what it is at, or over, with how it ended. */
export function taskAt(trace: Trace, state: FoldState, task: number): TaskAt {
  const facts = state.alive.get(task);
  return facts === undefined ? doneTask(trace, state, task) : livingTask(trace, facts);
}

/** What a task waits on, in words; "" unless it waits. */
export function waitingOn(trace: Trace, facts: TaskFacts | undefined): string {
  if (facts?.state !== "waiting") return "";
  const { on, box, reason } = trace.eventOf("taskWaiting", facts.suspended);
  return trace.reasonInWords(on, box, reason);
}

/** The event that ended a task or a future. */
export function endingAt(trace: Trace, seq: number): TraceEvent & { kind: "taskDone" | "futureSettled" } {
  return trace.event(seq) as TraceEvent & { kind: "taskDone" | "futureSettled" };
}

/** The event that says where a task is suspended. */
function suspensionAt(trace: Trace, seq: number): TraceEvent & { kind: "taskWaiting" | "taskYielded" } {
  return trace.event(seq) as TraceEvent & { kind: "taskWaiting" | "taskYielded" };
}

/** The event that says how far a step has come. */
function placedAt(trace: Trace, seq: number): TraceEvent & { place: number } {
  return trace.event(seq) as TraceEvent & { place: number };
}

function livingTask(trace: Trace, facts: TaskFacts): TaskAt {
  const { task, state, since } = facts;
  const lane = trace.laneOf(task);
  const suspension = facts.suspended === -1 ? null : suspensionAt(trace, facts.suspended);
  const ready = facts.ready === -1 ? null : trace.eventOf("taskReady", facts.ready);
  const reached = facts.reached === -1 ? null : placedAt(trace, facts.reached);
  const wait = state === "waiting" && suspension?.kind === "taskWaiting" ? suspension : null;
  return {
    task,
    name: lane?.name ?? "",
    slot: lane?.slot ?? -1,
    state,
    outcome: null,
    waitingOn: waitingOn(trace, facts),
    on: wait?.on ?? 0,
    box: wait?.box ?? 0,
    since: trace.atOf(since),
    // Beyond its last wait nobody knows which coroutines it is in.
    place: (reached ?? suspension)?.place ?? -1,
    chain: (reached === null ? suspension?.chain : null) ?? NO_CHAIN,
    cause: ready?.cause ?? (state === "waiting" ? null : "created"),
    by: ready?.by ?? 0,
    text: "",
    doneAt: -1,
  };
}

function doneTask(trace: Trace, state: FoldState, task: number): TaskAt {
  const lane = trace.laneOf(task);
  const ending = endingAt(trace, state.ledger.endings.get(task) as number);
  return {
    task,
    name: lane?.name ?? "",
    slot: lane?.slot ?? -1,
    state: "done",
    outcome: ending.outcome,
    waitingOn: "",
    on: 0,
    box: 0,
    since: ending.at,
    place: "place" in ending ? ending.place : -1,
    chain: NO_CHAIN,
    cause: null,
    by: 0,
    text: ending.text,
    doneAt: ending.at,
  };
}
