import { timeText } from "../timeText.ts";
import type { Trace } from "../trace.ts";
import type { CompareOptions, Comparison } from "./compareTraces.ts";
import { eventInWords } from "./eventInWords.ts";
import { type CommonFields, firstApart } from "./eventLines.ts";

/** A trace, and what a reader calls it. */
export interface NamedTrace {
  trace: Trace;
  name: string;
}

/** Where two traces part, as a place to stand in each: just behind the event that differs. */
export interface Parting {
  /** Seconds of the earlier of the two events. */
  at: number;
  /** Steps that have ended there, in the left one. */
  step: number;
  left: number;
  right: number;
}

/** Where they part; null where they don't. */
export function partingOf(left: Trace, right: Trace, { difference, lengths }: Comparison): Parting | null {
  if (difference === null) return null;
  const ats = [
    ...(difference.left < lengths.left ? [left.atOf(difference.left)] : []),
    ...(difference.right < lengths.right ? [right.atOf(difference.right)] : []),
  ];
  const behind = {
    left: Math.min(difference.left + 1, lengths.left),
    right: Math.min(difference.right + 1, lengths.right),
  };
  return { at: Math.min(...ats), step: left.stepOf(behind.left), ...behind };
}

/**
 * `Equal: 214 events, the same order and the same times`, or `First difference at 2.000 s, step 17: TypeScript starts b2,
 * Python wakes a`.
 */
export function comparisonInWords(
  left: NamedTrace,
  right: NamedTrace,
  comparison: Comparison,
  { until }: Pick<CompareOptions, "until">,
): string {
  const { difference, lengths } = comparison;
  if (difference === null) {
    const events = comparison.left.length.toLocaleString("en");
    const upTo = until === Number.POSITIVE_INFINITY ? "" : ` up to ${timeText(until)} s`;
    return `Equal${upTo}: ${events} events, the same order and the same times`;
  }
  const { at, step } = partingOf(left.trace, right.trace, comparison) as Parting;
  const where = `First difference at ${timeText(at)} s, step ${step}`;
  if (difference.left >= lengths.left)
    return `${where}: ${left.name} has no more events, ${right.name} ${eventInWords(right.trace, difference.right)}`;
  if (difference.right >= lengths.right)
    return `${where}: ${left.name} ${eventInWords(left.trace, difference.left)}, ${right.name} has no more events`;
  const [ours, theirs] = toldApart(left.trace, right.trace, difference);
  return `${where}: ${left.name} ${ours}, ${right.name} ${theirs}`;
}

/** The two events that differ, each in words, with as much as tells them apart. */
function toldApart(left: Trace, right: Trace, difference: NonNullable<Comparison["difference"]>): [string, string] {
  const ours = eventInWords(left, difference.left);
  const theirs = eventInWords(right, difference.right);
  const times = [left.atOf(difference.left), right.atOf(difference.right)] as const;
  const isJump = left.kindOf(difference.left) === "clockAdvanced" && right.kindOf(difference.right) === "clockAdvanced";
  if (isJump && ours !== theirs) return [ours, theirs];
  if (times[0] !== times[1]) {
    const near = timeText(times[0]) === timeText(times[1]);
    const shown = (at: number) => (near ? String(at) : timeText(at));
    return [`${ours} at ${shown(times[0])} s`, `${theirs} at ${shown(times[1])} s`];
  }
  if (ours !== theirs) return [ours, theirs];
  const { fields } = difference;
  const apart = firstApart(fields.left, fields.right);
  const told = (words: string, side: CommonFields) =>
    `${words} (${side[apart]?.[0]} ${JSON.stringify(side[apart]?.[1])})`;
  return [told(ours, fields.left), told(theirs, fields.right)];
}
