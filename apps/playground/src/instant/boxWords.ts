import type { BoxAt } from "@interleave/trace";
import { count, grouped, listed } from "./words.ts";

/** `wait 2`, `gather 1` */
export function boxName({ kind, ordinal }: Pick<BoxAt, "kind" | "ordinal">): string {
  return `${kind} ${ordinal}`;
}

/** What an open box still needs, as a sentence without its deadline. */
export function needs({ kind, condition, pending, done }: BoxAt): string {
  const all = pending.length + done.length;
  const missing = pending.map(({ name }) => name);
  const are = missing.length === 1 ? "is" : "are";
  if (kind === "asCompleted") return `hands out each as it is done: ${grouped(done.length)} of ${grouped(all)} so far`;
  if (kind === "shield") return "lets nobody cancel what it awaits";
  if (condition === "FIRST_COMPLETED")
    return all === 1 ? `needs ${missing[0] ?? "it"}` : `needs any one of ${grouped(all)}`;
  if (condition === "FIRST_EXCEPTION") return `needs one that raises, or all ${grouped(all)}`;
  if (missing.length === 0) return `needs all ${grouped(all)}: nobody is missing`;
  return `needs ${all === 1 ? "it" : `all ${grouped(all)}`}: ${listed(missing)} ${are} missing`;
}

/** What a tripped box had needed. */
export function needed({ kind, condition, pending, done }: BoxAt): string {
  const all = pending.length + done.length;
  if (kind === "asCompleted") return `${grouped(done.length)} of ${grouped(all)} are done`;
  if (condition === "FIRST_COMPLETED") return `needed any one of ${grouped(all)}`;
  if (condition === "FIRST_EXCEPTION") return `needed one that raises, or all ${grouped(all)}`;
  return all === 1 ? "needed one" : `needed all ${grouped(all)}`;
}

/** How it came to its end, in one word or two. */
export function endWord({ why }: Pick<BoxAt, "why">): string {
  if (why === "timeout") return "Timed out";
  if (why === "cancelled") return "Cancelled";
  return why === "raised" ? "Ended by an exception" : "Tripped";
}

/** The box as a screen reader hears it. */
export function boxSentence(box: BoxAt): string {
  return `${boxName(box)}: ${count(box.pending.length, "task")} pending, ${grouped(box.done.length)} done`;
}
