/** The head of an event in a log, in 32 bits: 6 for its kind, 8 for its code, two flags, and 16 for the payload of a short form. */
export const KIND_BITS = 6;
export const CODE_BITS = 8;
/** Its second float comes first. */
export const HAS_MORE = 1 << 14;
/** It is in its short form. */
export const SHORT = 1 << 15;
export const PAYLOAD_BITS = 16;
export const HALF_BITS = 8;
/** Where the upper half of a payload begins. */
export const HIGH_HALF = PAYLOAD_BITS + HALF_BITS;
/** Below this a number fits into a payload. */
export const WIDE = 1 << PAYLOAD_BITS;
/** Below this it fits into half of one, or into a code. */
const NARROW = 1 << HALF_BITS;

/** No event: the time of those that follow. */
export const MOMENT = (1 << KIND_BITS) - 1;
/** In the code of a short `taskReady`, beside its cause: `by` is what the task waited on last; else it is null. */
export const BY_WAITED = 1 << 3;

/** Whether these numbers, joined with `|`, each fit there. */
export function isNarrow(numbers: number): boolean {
  return numbers >>> HALF_BITS === 0;
}

/** The short form of a head, with one number below `WIDE`. */
export function withPayload(head: number, number: number): number {
  return head | SHORT | (number << PAYLOAD_BITS);
}

/** The same with two numbers below `NARROW`. */
export function withHalves(head: number, low: number, high: number): number {
  return head | SHORT | (low << PAYLOAD_BITS) | (high << HIGH_HALF);
}

/** The kind of a head. */
export function kindIn(head: number): number {
  return head & ((1 << KIND_BITS) - 1);
}

/** What stands in the code of a head. */
export function codeIn(head: number): number {
  return (head >>> KIND_BITS) & ((1 << CODE_BITS) - 1);
}

/** What stands in its payload. */
export function payloadIn(head: number): number {
  return head >>> PAYLOAD_BITS;
}

/** The lower and the upper half of a payload. */
export function lowIn(head: number): number {
  return payloadIn(head) & (NARROW - 1);
}

export function highIn(head: number): number {
  return head >>> HIGH_HALF;
}
