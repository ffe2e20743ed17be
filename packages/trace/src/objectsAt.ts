import type { FoldState } from "./foldState.ts";
import type { ObjectAt } from "./model.ts";
import type { Trace } from "./trace.ts";

const NOBODY: readonly number[] = [];

/** The locks, events, queues, ... that were used by an instant, with who has them and who waits there. */
export function objectsAt(trace: Trace, state: FoldState): ObjectAt[] {
  const seenBefore = [...state.ledger.objects.values()].filter((seq) => seq < state.seq);
  const lines = seenBefore.length === 0 ? new Map<string, number[]>() : linesAt(trace, state);
  return seenBefore.map((seen) => {
    const { object, objectKind: kind, name, limit } = trace.eventOf("objectSeen", seen);
    const holders = (state.held.get(object) ?? []).map(({ task, since }) => ({ task, since: trace.atOf(since) }));
    const size = state.filled.get(object) ?? 0;
    return { object, kind, name, limit, holders, waiting: lines.get(name) ?? NOBODY, size };
  });
}

/** The name of the object at which a task waits, by its reason: `lock2.acquire()`. */
export function objectNameIn(reason: string): string {
  return reason.replace(/\.\w+\(\)$/, "");
}

/** The tasks that wait at each object, by its name. */
function linesAt(trace: Trace, state: FoldState): Map<string, number[]> {
  const waits = [...state.alive.values()].filter((facts) => facts.state === "waiting");
  waits.sort((one, other) => one.suspended - other.suspended);
  const lines = new Map<string, number[]>();
  for (const { task, suspended } of waits) {
    const name = objectNameIn(trace.eventOf("taskWaiting", suspended).reason);
    const line = lines.get(name);
    if (line === undefined) lines.set(name, [task]);
    else line.push(task);
  }
  return lines;
}
