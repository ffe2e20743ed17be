import { type FieldType, FLOAT, KINDS, LAYOUT, type Slot } from "../layout.ts";

/** What a packed number stands for: itself, or an entry of its block's own strings or lists. */
const NUMBER = 0;
export const STRING = 1;
export const LIST = 2;

/** How the events of one kind are packed: its numbers in this order, and whether a float comes beside them. */
interface Plan {
  readonly slots: readonly Slot[];
  readonly what: readonly number[];
  readonly hasFloat: boolean;
}

/** By the number of the kind. */
export const PLANS: readonly Plan[] = KINDS.map((kind) => {
  const numbers = LAYOUT[kind].filter(([, slot]) => slot !== FLOAT);
  return {
    slots: numbers.map(([, slot]) => slot),
    what: numbers.map(([, , type]) => whatIs(type)),
    hasFloat: numbers.length < LAYOUT[kind].length,
  };
});

/** More numbers than an event of any kind has: a place for the number before, by kind and order. */
export const MOST_NUMBERS = 8;
/** Set in an event's first byte where its time differs from that of the event before. */
export const NEW_TIME = 0x80;
/** What a packed file begins with; behind it stands which way of packing it is. */
export const BEGINNING = '{"format":"interleave trace","packed":';
export const PACKED = 1;
/** Events of a block, and about how much text. */
export const BLOCK = 8192;
export const BLOCK_TEXT = 2 ** 20;
/** Four numbers of 32 bits ahead of a block: its events, its floats, and the bytes of its numbers and of its text. */
export const BLOCK_HEAD = 16;

function whatIs(type: FieldType): number {
  if (type === "string" || type === "name") return STRING;
  return type === "ids" || type === "chain" ? LIST : NUMBER;
}
