import { type FieldType, FLOAT, KINDS, LAYOUT } from "../layout.ts";

const OPEN = 0x5b;

/** How a field is read. */
export const INTEGER = 0;
export const DECIMAL = 1;
export const DEADLINE = 2;
export const TEXT = 3;
export const IDS = 4;
export const CHAIN = 5;
const WORD = 6;

/** What a row of one kind looks like in a file. */
interface Shape {
  kind: number;
  /** `["kind",` without its first byte. */
  name: Uint8Array;
  fields: readonly FieldShape[];
}

interface FieldShape {
  how: number;
  slot: number;
  /** As they stand in a file, in their order; for WORD. */
  words: readonly Uint8Array[];
}

const SHAPES: readonly Shape[] = KINDS.map((kind, number) => ({
  kind: number,
  name: bytesOf(`"${kind}",`),
  fields: LAYOUT[kind].map(([, slot, type]) => ({
    how: howToRead(type, slot),
    slot,
    words: typeof type === "string" ? [] : type.map((word) => bytesOf(JSON.stringify(word))),
  })),
}));
/** By the hash of a name; a test holds that no two kinds share a place. */
const BY_HASH: (Shape | undefined)[] = [];
for (const shape of SHAPES) BY_HASH[hashOfName(shape.name, 0)] = shape;

export function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}

function howToRead(type: FieldType, slot: number): number {
  if (typeof type !== "string") return WORD;
  if (type === "string" || type === "name") return TEXT;
  if (type === "ids") return IDS;
  if (type === "chain") return CHAIN;
  if (type === "deadline") return DEADLINE;
  return slot === FLOAT ? DECIMAL : INTEGER;
}

/** Of the kind whose row begins here. */
export function shapeAt(bytes: Uint8Array, from: number): Shape | undefined {
  if (bytes[from] !== OPEN) return undefined;
  const shape = BY_HASH[hashOfName(bytes, from + 1)];
  return shape !== undefined && matches(bytes, from + 1, shape.name) ? shape : undefined;
}

/** Of a name in quotes: of a few of its letters, which tell all kinds apart. */
function hashOfName(bytes: Uint8Array, from: number): number {
  const first = bytes[from + 1] as number;
  const sixth = bytes[from + 6] as number;
  const eighth = bytes[from + 8] as number;
  return (first + 2 * sixth + 5 * eighth) & 255;
}

export function matches(bytes: Uint8Array, from: number, wanted: Uint8Array): boolean {
  for (let index = 0; index < wanted.length; index += 1) if (bytes[from + index] !== wanted[index]) return false;
  return true;
}
