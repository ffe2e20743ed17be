import type { Trace } from "./trace.ts";
import { boxStart, sides } from "./why/boxOf.ts";
import { holdersFor } from "./why/meeting.ts";
import { waitAt } from "./why/untilWhen.ts";

/** Members of a circle from which a shorter one is looked for. */
const SEARCHED = 200;

/**
 * A circle among these tasks after the first `known` events: each waits for the next, and the last for the first; of those
 * through the first tasks that stand in one, the shortest. Empty if there is none.
 */
export function circleOf(trace: Trace, tasks: readonly number[], known: number): readonly number[] {
  const waits = new Map<number, readonly number[]>();
  const awaited = (task: number) => {
    const found = waits.get(task) ?? awaitedBy(trace, task, known);
    waits.set(task, found);
    return found;
  };
  const some = anyCircle(tasks, awaited);
  let shortest = some;
  for (const first of some.slice(0, SEARCHED)) shortest = backTo(first, awaited, shortest.length - 1) ?? shortest;
  return shortest;
}

/** For whom a task waits: the tasks that are still to end before it can go on, or those who hold what it is to acquire. */
function awaitedBy(trace: Trace, task: number, known: number): readonly number[] {
  const wait = waitAt(trace, task, known);
  if (wait === null) return [];
  const holders = holdersFor(trace, wait, known).map((holding) => holding.task);
  const members = boxStart(trace, wait.box)?.members ?? [wait.on];
  return [...sides(trace, members, known).pending, ...holders].filter((other) => trace.laneOf(other) !== undefined);
}

function anyCircle(tasks: readonly number[], awaited: (task: number) => readonly number[]): readonly number[] {
  const left = new Set<number>();
  for (const start of tasks) {
    const path: number[] = [];
    const on = new Map<number, number>();
    const open = [[start]];
    while (open.length > 0) {
      const next = open[open.length - 1]?.pop();
      if (next === undefined) {
        open.pop();
        const last = path.pop() ?? 0;
        on.delete(last);
        left.add(last);
      } else if (on.has(next)) return path.slice(on.get(next));
      else if (!left.has(next)) {
        on.set(next, path.length);
        path.push(next);
        open.push([...awaited(next)].reverse());
      }
    }
  }
  return [];
}

/** The shortest way from a task through those for whom it waits back to itself, of at most so many; null if there is none. */
function backTo(first: number, awaited: (task: number) => readonly number[], most: number): readonly number[] | null {
  const before = new Map<number, number>();
  let reached = [first];
  for (let length = 1; length <= most && reached.length > 0; length += 1) {
    const further: number[] = [];
    for (const task of reached) {
      for (const next of awaited(task)) {
        if (next === first) return wayTo(task, before);
        if (before.has(next)) continue;
        before.set(next, task);
        further.push(next);
      }
    }
    reached = further;
  }
  return null;
}

function wayTo(last: number, before: ReadonlyMap<number, number>): readonly number[] {
  const way = [last];
  for (let at = before.get(last); at !== undefined; at = before.get(at)) way.unshift(at);
  return way;
}
