import type { Trace, TraceEvent } from "@interleave/trace";
import type { Snapshot } from "./snapshot.ts";

interface PlainTask {
  state: string;
  outcome?: string;
  waitingOn?: string;
  place: number;
}

interface PlainBox {
  kind: string;
  by: number;
  condition: string;
  members: readonly number[];
  /** As the program was given them; null while it is open. */
  sets: { pending: readonly number[]; done: readonly number[] } | null;
}

/**
 * What the page shows after the first `seq` events, added up from the events one by one in the plainest way: no checkpoints,
 * no columns, nothing shared with the fold that the page uses but the words for names and reasons.
 */
export function plainFold(
  trace: Trace,
  seq: number,
): Pick<Snapshot, "tasks" | "boxes" | "ready" | "timers" | "output"> {
  const tasks = new Map<number, PlainTask>();
  const boxes = new Map<number, PlainBox>();
  const timers = new Map<number, { at: number; reason: string }>();
  const output: Snapshot["output"] = [];
  /** Tasks and futures in the order in which they got done. */
  const done: number[] = [];
  let ready: number[] = [];
  /** Whose steps are under way, innermost last. */
  const running: number[] = [];

  const take = (event: TraceEvent) => {
    const runner = tasks.get(running.at(-1) ?? 0);
    if (runner?.state === "running" && event.kind !== "problemFound" && "place" in event && event.place !== -1)
      runner.place = event.place;
    switch (event.kind) {
      case "taskCreated":
        tasks.set(event.task, { state: "ready", place: -1 });
        break;
      case "taskReady": {
        const before = tasks.get(event.task)?.place ?? -1;
        const told = event.cause !== "bareYield" || trace.kindOf(event.seq - 1) === "taskYielded";
        tasks.set(event.task, { state: "ready", place: told ? before : -1 });
        ready.push(event.task);
        break;
      }
      case "stepStarted":
        tasks.set(event.task, { state: "running", place: tasks.get(event.task)?.place ?? -1 });
        ready = ready.filter((task) => task !== event.task);
        running.push(event.task);
        break;
      case "stepEnded":
        running.pop();
        break;
      case "taskWaiting": {
        const waitingOn = trace.reasonInWords(event.on, event.box, event.reason);
        tasks.set(event.task, { state: "waiting", waitingOn, place: event.place });
        break;
      }
      case "taskYielded":
        tasks.set(event.task, { state: "running", place: event.place });
        break;
      case "taskDone":
        tasks.set(event.task, { state: "done", outcome: event.outcome, place: event.place });
        ready = ready.filter((task) => task !== event.task);
        done.push(event.task);
        break;
      case "futureSettled":
        done.push(event.future);
        break;
      case "timerSet":
        timers.set(event.timer, { at: event.deadline, reason: event.reason });
        break;
      case "timerFired":
      case "timerCancelled":
        timers.delete(event.timer);
        break;
      case "waitStarted":
        boxes.set(event.box, {
          kind: event.boxKind,
          by: event.by,
          condition: event.condition,
          members: event.members,
          sets: null,
        });
        break;
      case "waitEnded": {
        const box = boxes.get(event.box);
        if (box !== undefined) box.sets = { pending: event.pending, done: event.done };
        break;
      }
      case "printed":
        output.push({ at: event.at, task: trace.nameOf(event.task), text: event.text });
    }
  };
  for (let index = 0; index < seq; index += 1) take(trace.event(index));

  const names = (futures: readonly number[]) => futures.map((future) => trace.nameOf(future));
  return {
    tasks: [...tasks].map(([task, { state, outcome, waitingOn, place }]) => {
      const line = trace.sites[place]?.line;
      return {
        name: trace.nameOf(task),
        state,
        ...(outcome !== undefined && { outcome }),
        ...(waitingOn !== undefined && { waitingOn }),
        ...(line !== undefined && { line }),
      };
    }),
    boxes: [...boxes.values()].map(({ kind, by, condition, members, sets }) => ({
      kind,
      by: trace.nameOf(by),
      ...(condition !== "" && { condition }),
      pending: names(sets?.pending ?? members.filter((member) => !done.includes(member))),
      done: names(sets?.done ?? done.filter((future) => members.includes(future))),
      open: sets === null,
    })),
    ready: names(ready),
    timers: [...timers.values()].sort((one, other) => one.at - other.at),
    output,
  };
}
