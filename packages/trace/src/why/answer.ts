import type { Arrow } from "../marks.ts";
import type { Part } from "./sentence.ts";

/** Why something is as it is. */
export interface Why {
  /** The first clause: the fact and its cause. */
  lead: readonly Part[];
  /** What follows, with the blank or semicolon that joins it. May be empty. */
  rest: readonly Part[];
  /** The event that caused it, and the one that it caused; null where there is none or it may not be told yet. */
  cause: number | null;
  effect: number | null;
  /** From the task behind it to the task that it reached. */
  arrow: Arrow | null;
}

/** An event that may be told of, or null. */
export function told(seq: number, known: number): number | null {
  return seq >= 0 && seq < known ? seq : null;
}
