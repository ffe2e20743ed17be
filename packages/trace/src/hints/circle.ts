import type { Trace } from "../trace.ts";
import { boxStart, sides } from "../why/boxOf.ts";
import { waitAt } from "../why/untilWhen.ts";

/** For whom a task waits after the first `known` events: the tasks that are still to end before it can go on. */
function waitsFor(trace: Trace, task: number, known: number): readonly number[] {
  const wait = waitAt(trace, task, known);
  if (wait === null) return [];
  const members = boxStart(trace, wait.box)?.members ?? [wait.on];
  return sides(trace, members, known).pending.filter((member) => trace.laneOf(member) !== undefined);
}

/** The first circle of tasks that wait for one another, each for the next and the last for the first; empty if there is none. */
export function circleOf(trace: Trace, tasks: readonly number[], known: number): number[] {
  const left = new Set<number>();
  for (const start of tasks) {
    const path: number[] = [];
    const open = [[start]];
    while (open.length > 0) {
      const next = open[open.length - 1]?.pop();
      if (next === undefined) {
        open.pop();
        left.add(path.pop() ?? 0);
      } else if (path.includes(next)) return path.slice(path.indexOf(next));
      else if (!left.has(next)) {
        path.push(next);
        open.push([...waitsFor(trace, next, known)].reverse());
      }
    }
  }
  return [];
}
