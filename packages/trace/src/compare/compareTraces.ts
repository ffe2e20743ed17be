import type { Trace } from "../trace.ts";
import { type CommonFields, EventLines, firstApart } from "./eventLines.ts";

export interface CompareOptions {
  /** Both are of one language: then texts of values count, too. */
  sameLanguage: boolean;
  /** Seconds up to which both are compared: a run that is not over says nothing of what comes later. */
  until: number;
}

export interface Comparison {
  /** The events that both have, one after the other: their positions in the one and in the other. */
  left: readonly number[];
  right: readonly number[];
  /** Where they part: the event of each; its length for one that has no more. Null where they never do. */
  difference: { left: number; right: number; fields: { left: CommonFields; right: CommonFields } } | null;
  /** How many events of each were compared, those included that don't count. */
  lengths: { left: number; right: number };
}

/** Events of a piece: about ten milliseconds. */
const PIECE = 2_000;

/**
 * Whether two traces tell of the same events in the same order at the same times, up to ids, places and the words for calls.
 * Works in pieces, so that who asks can let others run.
 */
export function* compareTraces(left: Trace, right: Trace, options: CompareOptions): Generator<void, Comparison> {
  const lengths = { left: left.seqAt(options.until), right: right.seqAt(options.until) };
  const ours = new EventLines(left, options.sameLanguage);
  const theirs = new EventLines(right, options.sameLanguage);
  const same: { left: number[]; right: number[] } = { left: [], right: [] };
  let a = ours.next(0);
  let b = theirs.next(0);
  const isSame = () => left.kindOf(a) === right.kindOf(b) && firstApart(ours.fields(a), theirs.fields(b)) < 0;
  while (a < lengths.left && b < lengths.right && isSame()) {
    same.left.push(a);
    same.right.push(b);
    a = ours.next(a + 1);
    b = theirs.next(b + 1);
    if (same.left.length % PIECE === 0) yield;
  }
  const over = { left: a >= lengths.left, right: b >= lengths.right };
  const difference = {
    left: Math.min(a, lengths.left),
    right: Math.min(b, lengths.right),
    fields: { left: over.left ? [] : ours.fields(a), right: over.right ? [] : theirs.fields(b) },
  };
  return { ...same, difference: over.left && over.right ? null : difference, lengths };
}
