import { KINDS } from "./layout.ts";

/** The head of an event in a log, in 32 bits: 6 for its kind, 8 for its code, two flags, and 16 for the payload of a short form. */
export const KIND_BITS = 6;
export const CODE_BITS = 8;
/** Its second float comes first. */
export const HAS_MORE = 1 << 14;
/** It is in its short form. */
export const SHORT = 1 << 15;
const PAYLOAD_BITS = 16;
const HALF_BITS = 8;
/** Below this a number fits into a payload. */
export const WIDE = 1 << PAYLOAD_BITS;
/** Below this it fits into half of one, or into a code. */
export const NARROW = 1 << HALF_BITS;

/** No event: the time of those that follow. */
export const MOMENT = (1 << KIND_BITS) - 1;
/** No kind of event: a turn and the step that it began with, in one word. In its code is how much was ready, in its payload the task. */
export const TURN_AND_STEP = (1 << KIND_BITS) - 2;
/** In the code of a `taskWaiting`: the step ended right behind it. */
export const STEP_OVER = 1 << KIND_BITS;

/** The short form of a head, with one number below `WIDE`. */
export function withPayload(head: number, number: number): number {
  return head | SHORT | (number << PAYLOAD_BITS);
}

/** The same with two numbers below `NARROW`. */
export function withHalves(head: number, low: number, high: number): number {
  return head | SHORT | (low << PAYLOAD_BITS) | (high << (PAYLOAD_BITS + HALF_BITS));
}

/** What of an event is where in its short form, each as the slot of the record that it belongs to; -1 for none. */
interface ShortForm {
  /** Left out, being what is to be expected: the task whose step is under way; of a turn, the number after the last. */
  readonly expected: number;
  /** The payload, or the lower half of it. */
  readonly low: number;
  readonly high: number;
  /** The code; -1 where it is the record's own, -2 where it is a flag of the log's. */
  readonly code: number;
  /** The one word behind the head. */
  readonly word: number;
}

const OWN = -1;
const FLAG = -2;
const NONE: ShortForm = { expected: -1, low: -1, high: -1, code: OWN, word: -1 };
const ITEM_PASSED: ShortForm = { expected: 1, low: 0, high: 3, code: 2, word: -1 };

/** By kind; only of what comes at every step. A slot that is not named is 0. */
const SHORT_FORMS: readonly ShortForm[] = KINDS.map((kind) => {
  switch (kind) {
    case "turnStarted":
      return { ...NONE, expected: 0, low: 1 };
    case "stepStarted":
      return { ...NONE, low: 0 };
    case "stepEnded":
      return { ...NONE, expected: 0 };
    case "taskReady":
      return { ...NONE, low: 0, word: 1 };
    case "taskWaiting":
      return { expected: 0, low: 2, high: 4, code: FLAG, word: 1 };
    case "queuePut":
    case "queueGot":
      return ITEM_PASSED;
    default:
      return NONE;
  }
});

/** What stands in the code of a head. */
export function codeIn(head: number): number {
  return (head >>> KIND_BITS) & ((1 << CODE_BITS) - 1);
}

/** What stands in its payload. */
export function payloadIn(head: number): number {
  return head >>> PAYLOAD_BITS;
}

/** Puts the integers of a short form into a record, whose first slot is `first`; gives how many words stood behind the head. */
export function expandShort(ints: Int32Array, first: number, head: number, expected: number, behind: number): number {
  const form = SHORT_FORMS[head & ((1 << KIND_BITS) - 1)] as ShortForm;
  const payload = payloadIn(head);
  if (form.expected >= 0) ints[first + form.expected] = expected;
  if (form.low >= 0) ints[first + form.low] = form.high >= 0 ? payload & (NARROW - 1) : payload;
  if (form.high >= 0) ints[first + form.high] = payload >>> HALF_BITS;
  if (form.code >= 0) ints[first + form.code] = codeIn(head);
  if (form.word < 0) return 0;
  ints[first + form.word] = behind;
  return 1;
}

/** The code that a record has whose event has this head: in some short forms it stands for something else. */
export function codeOfRecord(head: number): number {
  const kind = head & ((1 << KIND_BITS) - 1);
  return (head & SHORT) === 0 || (SHORT_FORMS[kind] as ShortForm).code === OWN ? codeIn(head) : 0;
}
