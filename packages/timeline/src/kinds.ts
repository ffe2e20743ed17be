/**
 * What can be seen of spans that share a column of pixels, as bits, so that any number of them is joined by `|` in any
 * order. The highest bit is drawn: what is rare and matters is never hidden by what is long.
 */
export const WAITING = 1;
export const READY = 2;
export const RUNNING = 4;
/** A running stretch of zero length: a tick, taller than a bar. */
export const STEP = 8;
/** Woken by a cancellation. */
export const CANCELLED = 16;
/** Woken by an error. */
export const FAILED = 32;

const order = [FAILED, CANCELLED, STEP, RUNNING, READY, WAITING];

/** The bit that is drawn for a set of kinds, 0 for none. */
export function dominant(kinds: number): number {
  for (const kind of order) if (kinds & kind) return kind;
  return 0;
}
