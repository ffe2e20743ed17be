import { operations } from "../program/operation.ts";
import { type Pairs, pendable } from "./pairs.ts";

/** What never waits, or never by itself, and why: these have no column among the waits. */
const neverPending: readonly (readonly [what: string, why: string])[] = [
  ["taskGroup, timeout", "entering one does not wait; leaving a group does, which is a column"],
  ["await coroutine", "what waits is an operation inside the coroutine, which has its column"],
  ["Barrier.reset, Barrier.abort", "they need the barrier's own lock, which nobody holds while waiting"],
  ["cancel itself, raise, return and all plain calls", "they are no awaits"],
];

/** What stands for more than it says, and what is compared without being a row. */
const folded: readonly string[] = [
  "BoundedSemaphore counts as Semaphore, PriorityQueue and LifoQueue as Queue: they share their waiting",
  "reads (locked, isSet, size, done, cancelling and the like) and prints are compared, but are no operations",
];

/** Both tables in full, a row an operation: how often it met each of the others, "." for never. */
export function tableOf(pairs: Pairs): string {
  const holes = pairs.holes;
  const during = operations.map((row) => [row, ...pendable.map((column) => pairs.during(column, row))]);
  const after = operations.map((row) => [row, ...operations.map((column) => pairs.after(row, column))]);
  const count = operations.length * (pendable.length + operations.length);
  return [
    "An operation (row) began while another task waited in (column):",
    ...laidOut([["", ...pendable], ...during]),
    "",
    "An operation (row) was followed, in the same task, by (column):",
    ...laidOut([["", ...operations], ...after]),
    "",
    `${count - holes.length} of ${count} pairs met; ${holes.length} did not`,
    ...holes.map((hole) => `  never met: ${hole}`),
    "Never pending, so no columns:",
    ...neverPending.map(([what, why]) => `  ${what}: ${why}`),
    ...folded.map((note) => `  ${note}`),
  ].join("\n");
}

/** Columns are numbered, and named below, or no screen would hold them. */
function laidOut([head = [], ...rows]: readonly (readonly (string | number)[])[]): readonly string[] {
  const numbered = head.map((name, column) => (column === 0 ? name : column));
  const key = head.slice(1).map((name, index) => `${index + 1} ${name}`);
  const lines = [numbered, ...rows].map(([name, ...counts]) => {
    return `${String(name).padEnd(20)}${counts.map((count) => String(count === 0 ? "." : count).padStart(6)).join("")}`;
  });
  return [`  ${key.join(", ")}`, ...lines];
}
