import { type Finding, findHints, type Trace } from "@interleave/trace";

/** A growing trace is looked through again when it has grown by so much, not at each event. */
const growth = 1.25;

let last: { trace: Trace; source: string; length: number; complete: boolean; findings: readonly Finding[] } | null =
  null;

/** What the hints find in all of the trace. `exact`: as of now, though the trace may be growing. */
export function findingsOf(trace: Trace, source: string, exact: boolean): readonly Finding[] {
  const { length, complete } = trace;
  const same = last?.trace === trace && last.source === source && last.complete === complete;
  if (!same || last === null || (exact ? length !== last.length : length > last.length * growth)) {
    last = { trace, source, length, complete, findings: findHints(trace, source) };
  }
  return last.findings;
}

/** The hints whose moment has come when the first `seq` events have happened. */
export function hintsAt(trace: Trace, source: string, seq: number, exact: boolean): readonly Finding[] {
  return findingsOf(trace, source, exact).filter((finding) => finding.seq < seq);
}
