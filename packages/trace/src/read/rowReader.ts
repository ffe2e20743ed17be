import { AT_FLOAT, CODE, FLOAT, MORE_FLOAT, RECORD_FLOATS, RECORD_INTS } from "../layout.ts";
import { LIMITS } from "../limits.ts";
import { nearest, UPPER } from "./decimal.ts";
import { Memo } from "./memo.ts";
import type { Page } from "./page.ts";
import { bytesOf, CHAIN, DEADLINE, DECIMAL, IDS, INTEGER, matches, shapeAt, TEXT } from "./rowShape.ts";

const LINE_FEED = 0x0a;
const QUOTE = 0x22;
const COMMA = 0x2c;
const MINUS = 0x2d;
const POINT = 0x2e;
const ZERO = 0x30;
const NINE = 0x39;
const OPEN = 0x5b;
const BACKSLASH = 0x5c;
const CLOSE = 0x5d;

/**
 * Reads rows of the layout that `toJSON` writes straight from a file's bytes, without making objects of them. Whatever else JSON
 * allows (blanks, escapes, other letters than ASCII), and everything that is wrong, it leaves to the one who asks.
 */
export class RowReader {
  readonly #page: Page;
  readonly #strings = new Memo();
  readonly #chains = new Memo();
  /** The last event's time, as bytes and as a number: most events share their instant with the one before. */
  readonly #lastAt = new Uint8Array(32);
  #lastAtLength = 0;
  #at = 0;
  /** What was read last. */
  #value = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  /**
   * Writes the row that begins at `from` to the page, and gives where it ends: at a comma or a line feed. -1 where it is in
   * another layout or wrong, and then it does not count. `bytes` must hold the whole line.
   */
  read(bytes: Uint8Array, from: number): number {
    const shape = shapeAt(bytes, from);
    if (shape === undefined) return -1;
    const { count, ints, floats } = this.#page;
    const int = count * RECORD_INTS;
    const float = count * RECORD_FLOATS;
    let head = shape.kind;
    let next = this.#time(bytes, from + 1 + shape.name.length);
    floats[float + AT_FLOAT] = this.#at;
    for (const { how, slot, words } of shape.fields) {
      if (next < 0 || bytes[next] !== COMMA) return -1;
      next = this.#field(how, words, bytes, next + 1);
      if (slot === CODE) head |= this.#value << 8;
      else if (slot === FLOAT) floats[float + MORE_FLOAT] = this.#value;
      else ints[int + 1 + slot] = this.#value;
    }
    if (next < 0 || bytes[next] !== CLOSE || !endsLine(bytes, next + 1)) return -1;
    ints[int] = head;
    this.#page.count = count + 1;
    return next + 1;
  }

  #field(how: number, words: readonly Uint8Array[], bytes: Uint8Array, from: number): number {
    switch (how) {
      case INTEGER:
        return this.#integer(bytes, from);
      case DECIMAL:
        return this.#decimal(bytes, from);
      case DEADLINE:
        return this.#deadline(bytes, from);
      case TEXT:
        return this.#text(bytes, from);
      case IDS:
        return this.#ids(bytes, from);
      case CHAIN:
        return this.#chain(bytes, from);
      default:
        return this.#word(words, bytes, from);
    }
  }

  #time(bytes: Uint8Array, from: number): number {
    const last = this.#lastAt;
    const length = this.#lastAtLength;
    let same = 0;
    while (same < length && last[same] === bytes[from + same]) same += 1;
    if (same === length && length > 0 && isEnd(bytes[from + length] as number)) return from + length;
    const end = this.#decimal(bytes, from);
    if (end < 0) return -1;
    this.#at = this.#value;
    this.#lastAtLength = end - from <= last.length ? end - from : 0;
    for (let index = 0; index < this.#lastAtLength; index += 1) last[index] = bytes[from + index] as number;
    return end;
  }

  #integer(bytes: Uint8Array, from: number): number {
    let index = from;
    let value = 0;
    if (bytes[index] === MINUS) {
      this.#value = -1;
      return bytes[index + 1] === ZERO + 1 ? index + 2 : -1;
    }
    for (let byte = bytes[index] as number; byte >= ZERO && byte <= NINE; byte = bytes[index] as number) {
      value = value * 10 + byte - ZERO;
      index += 1;
    }
    this.#value = value;
    return index - from > 9 || isWrongStart(bytes, from, index) ? -1 : index;
  }

  #decimal(bytes: Uint8Array, from: number): number {
    let upper = 0;
    let lower = 0;
    let digits = 0;
    let index = from;
    let point = -1;
    for (;;) {
      const byte = bytes[index] as number;
      if (byte >= ZERO && byte <= NINE) {
        if (digits < UPPER) upper = upper * 10 + byte - ZERO;
        else lower = lower * 10 + byte - ZERO;
        // Noughts ahead of the first digit count for nothing.
        if (upper > 0) digits += 1;
      } else if (byte === POINT && point < 0) point = index;
      else break;
      index += 1;
    }
    const whole = point < 0 ? index : point;
    if (isWrongStart(bytes, from, whole) || point === index - 1 || !isEnd(bytes[index] as number)) return -1;
    const value = nearest(upper, lower, digits > UPPER ? digits - UPPER : 0, point < 0 ? 0 : index - point - 1);
    this.#value = Number.isNaN(value) ? Number(String.fromCharCode(...bytes.subarray(from, index))) : value;
    return index;
  }

  #deadline(bytes: Uint8Array, from: number): number {
    if (!matches(bytes, from, NULL)) return this.#decimal(bytes, from);
    this.#value = Number.POSITIVE_INFINITY;
    return from + NULL.length;
  }

  #text(bytes: Uint8Array, from: number): number {
    if (bytes[from] !== QUOTE) return -1;
    let hash = 0;
    let end = from + 1;
    for (let byte = bytes[end] as number; byte !== QUOTE; byte = bytes[end] as number) {
      if (byte < 0x20 || byte > 0x7e || byte === BACKSLASH) return -1;
      hash = Math.imul(hash ^ byte, 0x01000193);
      end += 1;
    }
    hash ^= hash >>> 15;
    let number = this.#strings.find(bytes, from + 1, end, hash);
    if (number < 0) {
      number = this.#page.ascii(bytes, from + 1, end);
      this.#strings.keep(bytes, from + 1, end, hash, number);
    }
    this.#value = number;
    return end + 1;
  }

  #ids(bytes: Uint8Array, from: number): number {
    const numbers: number[] = [];
    const end = this.#list(bytes, from, numbers);
    if (end >= 0) this.#value = this.#page.list(numbers);
    return end;
  }

  /** A loop suspends at the same few places over and over. */
  #chain(bytes: Uint8Array, from: number): number {
    let hash = 0;
    let end = from;
    for (let byte = bytes[end] as number; byte !== CLOSE; byte = bytes[end] as number) {
      if (byte < 0x20) return -1;
      hash = Math.imul(hash ^ byte, 0x01000193);
      end += 1;
    }
    hash ^= hash >>> 15;
    const known = this.#chains.find(bytes, from, end, hash);
    if (known >= 0) {
      this.#value = known;
      return end + 1;
    }
    const numbers: number[] = [];
    const read = this.#list(bytes, from, numbers);
    if (read < 0 || !numbers.every((place) => place < LIMITS.places)) return -1;
    this.#value = this.#page.list(numbers);
    this.#chains.keep(bytes, from, end, hash, this.#value);
    return read;
  }

  #list(bytes: Uint8Array, from: number, numbers: number[]): number {
    if (bytes[from] !== OPEN) return -1;
    if (bytes[from + 1] === CLOSE) return from + 2;
    let next = from;
    do {
      next = this.#integer(bytes, next + 1);
      if (next < 0) return -1;
      numbers.push(this.#value);
    } while (bytes[next] === COMMA);
    return bytes[next] === CLOSE ? next + 1 : -1;
  }

  #word(words: readonly Uint8Array[], bytes: Uint8Array, from: number): number {
    for (let index = 0; index < words.length; index += 1) {
      const word = words[index] as Uint8Array;
      if (!matches(bytes, from, word)) continue;
      this.#value = index;
      return from + word.length;
    }
    return -1;
  }
}

const NULL = bytesOf("null");

/** No digit at all, or a nought before others. */
function isWrongStart(bytes: Uint8Array, from: number, to: number): boolean {
  return to === from || (to - from > 1 && bytes[from] === ZERO);
}

function endsLine(bytes: Uint8Array, index: number): boolean {
  return bytes[index] === LINE_FEED || (bytes[index] === COMMA && bytes[index + 1] === LINE_FEED);
}

function isEnd(byte: number): boolean {
  return byte === COMMA || byte === CLOSE;
}
