import type { BoxKind } from "@interleave/scheduler";

const CONDITION_WORDS: Readonly<Record<string, string>> = {
  FIRST_COMPLETED: "any of",
  FIRST_EXCEPTION: "first exception of",
  ALL_COMPLETED: "all of",
};

/** Up to this many members are all named; of more, the first two. */
const NAMED = 6;

/**
 * What waiting for a box means, in words: `gather(a, b1)`, `any of a, b1 and 98 more`. Null for the kinds that say nothing
 * of their members.
 */
export function boxReason(
  kind: BoxKind,
  condition: string,
  count: number,
  nameAt: (index: number) => string,
): string | null {
  const names = Array.from({ length: count <= NAMED ? count : 2 }, (_, index) => nameAt(index)).join(", ");
  const members = count <= NAMED ? names : `${names} and ${count - 2} more`;
  switch (kind) {
    case "gather":
      return `gather(${members})`;
    case "shield":
      return `shield(${members})`;
    case "asCompleted":
      return `next of ${members}`;
    case "wait":
      return `${CONDITION_WORDS[condition] ?? "all of"} ${members}`;
    default:
      return null;
  }
}
