import type { FoldState, TaskFacts } from "./foldState.ts";
import type { TaskAt } from "./model.ts";
import type { Trace } from "./trace.ts";

const NO_CHAIN: readonly number[] = [];

/** A task at an instant: alive, with what it is at, or over, with how it ended. */
export function taskAt(trace: Trace, state: FoldState, task: number): TaskAt {
  const facts = state.alive.get(task);
  return facts === undefined ? doneTask(trace, state, task) : livingTask(trace, facts);
}

function livingTask(trace: Trace, { task, state, since, waiting, ready }: TaskFacts): TaskAt {
  const lane = trace.laneOf(task);
  const isWaiting = state === "waiting" && waiting !== null;
  return {
    task,
    name: lane?.name ?? "",
    slot: lane?.slot ?? -1,
    state,
    outcome: null,
    waitingOn: isWaiting ? trace.reasonInWords(waiting.on, waiting.box, waiting.reason) : "",
    on: isWaiting ? waiting.on : 0,
    box: isWaiting ? waiting.box : 0,
    since,
    place: waiting?.place ?? -1,
    chain: waiting?.chain ?? NO_CHAIN,
    cause: ready?.cause ?? (isWaiting ? null : "created"),
    by: ready?.by ?? 0,
    text: "",
    doneAt: -1,
  };
}

function doneTask(trace: Trace, state: FoldState, task: number): TaskAt {
  const lane = trace.laneOf(task);
  const ending = state.ledger.endings.get(task);
  return {
    task,
    name: lane?.name ?? "",
    slot: lane?.slot ?? -1,
    state: "done",
    outcome: ending?.outcome ?? null,
    waitingOn: "",
    on: 0,
    box: 0,
    since: ending?.at ?? -1,
    place: ending?.kind === "taskDone" ? ending.place : -1,
    chain: NO_CHAIN,
    cause: null,
    by: 0,
    text: ending?.text ?? "",
    doneAt: ending?.at ?? -1,
  };
}
