import type { Trace } from "../trace.ts";

/** Up to this many stand in a list by name. */
const NAMED = 6;

/** `a`, `a and b1`, `a, b1 and b2`, `a, b1, b2 and 7 more` */
export function listed(names: readonly string[]): string {
  const shown = names.length > NAMED ? [...names.slice(0, NAMED - 1), `${names.length - NAMED + 1} more`] : names;
  return shown.length < 2 ? (shown[0] ?? "") : `${shown.slice(0, -1).join(", ")} and ${shown.at(-1)}`;
}

/** The names of tasks, and the words of futures, as a list. */
export function listedFutures(trace: Trace, futures: readonly number[]): string {
  return listed(futures.map((future) => trace.nameOf(future)));
}
