import { type Finding, findHints, findHintsInSteps, type Trace } from "@interleave/trace";

/** Up to this many events are looked through at once; of more, a few thousand at a time, and only when all have come. */
const atOnce = 50_000;
/** Milliseconds of looking between two turns of the page. */
const share = 4;
/** A growing trace is looked through again when it has grown by so much, not at each event. */
const growth = 1.25;

interface Found {
  trace: Trace;
  source: string;
  length: number;
  complete: boolean;
  findings: readonly Finding[];
}

let found: Found | null = null;
let looking: Omit<Found, "findings"> | null = null;
const listeners = new Set<() => void>();

/** Calls back when a search that took its time is over; returns how to end it. */
export function onFound(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Whether a trace is being looked through. */
export function isLooking(): boolean {
  return looking !== null;
}

/** The hints whose moment has come when the first `seq` events have happened, as far as they are known. */
export function hintsAt(trace: Trace, source: string, seq: number): readonly Finding[] {
  return hintsIn(trace, source).filter((finding) => finding.seq < seq);
}

/** The same, of everything that there is by now, however long that takes. */
export function hintsNow(trace: Trace, source: string, seq: number): readonly Finding[] {
  return allNow(trace, source).filter((finding) => finding.seq < seq);
}

const none: readonly Finding[] = [];

/** All hints in a trace, as far as they are known: the same list until there is another. */
export function hintsIn(trace: Trace, source: string): readonly Finding[] {
  const { length, complete } = trace;
  const known = found?.trace === trace && found.source === source ? found : null;
  const stale = known === null || known.complete !== complete || length > known.length * growth;
  if (stale && length <= atOnce) return allNow(trace, source);
  if (stale && complete) look({ trace, source, length, complete });
  return known?.findings ?? none;
}

function allNow(trace: Trace, source: string): readonly Finding[] {
  const { length, complete } = trace;
  const same = found?.trace === trace && found.source === source && found.length === length;
  if (found === null || !same || found.complete !== complete) {
    found = { trace, source, length, complete, findings: findHints(trace, source) };
  }
  return found.findings;
}

function look(at: Omit<Found, "findings">): void {
  if (looking?.trace === at.trace && looking.source === at.source) return;
  looking = at;
  const steps = findHintsInSteps(at.trace, at.source);
  const goOn = () => {
    if (looking !== at) return;
    const end = performance.now() + share;
    let step = steps.next();
    while (!step.done && performance.now() < end) step = steps.next();
    if (!step.done) {
      setTimeout(goOn, 0);
      return;
    }
    looking = null;
    found = { ...at, findings: step.value };
    for (const listener of listeners) listener();
  };
  setTimeout(goOn, 0);
}
