import type { Lane } from "@interleave/trace";

/**
 * The event that begins the stretch before or after the one that `seq` lies in; the task's end comes after its last. From the
 * lane as a whole (`seq` -1) it is the first or the last. Null where there is none, or none among the first `known` events.
 */
export function stretchBeside({ spans, doneSeq }: Lane, seq: number, by: -1 | 1, known: number): number | null {
  const begun = spans.indexOfSeq(known - 1) + 1;
  const places = doneSeq !== -1 && doneSeq < known ? begun + 1 : begun;
  const here = seq === doneSeq ? begun : spans.indexOfSeq(seq);
  const to = seq >= 0 ? here + by : by > 0 ? 0 : places - 1;
  if (to < 0 || to >= places) return null;
  return to === begun ? doneSeq : spans.fromSeq(to);
}
