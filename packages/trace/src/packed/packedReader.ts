import { TraceError } from "../error.ts";
import { type Head, readHead } from "../read/head.ts";
import { Pending } from "../read/pending.ts";
import type { ReadTrace } from "../read/readTrace.ts";
import { Trace } from "../trace.ts";
import { validateBatch } from "../validateBatch.ts";
import { BEGINNING, BLOCK_HEAD, PACKED } from "./plan.ts";
import { sizesAt, Unpacker } from "./unpackBlock.ts";

const LINE_FEED = 0x0a;
/** Bytes of a head or a block: more than any that is written. */
const LONGEST_PART = 2 ** 25;
const CUT_OFF = "This file was cut off before its first event.";

/** Whether a file that begins like this is a packed trace. */
export function isPacked(bytes: Uint8Array): boolean {
  return new TextDecoder("latin1").decode(bytes.subarray(0, BEGINNING.length)) === BEGINNING;
}

/**
 * Reads a packed file piece by piece, in whatever pieces its bytes come, and keeps no more than a piece and a block. Throws a
 * `TraceError` as soon as something is wrong.
 */
export class PackedReader {
  readonly trace = new Trace();
  /** There is but one. */
  readonly isOfOtherLayout = false;
  #head: Head | null = null;
  readonly #pending = new Pending();
  readonly #unpacker = new Unpacker();

  push(more: Uint8Array): void {
    const pending = this.#pending;
    pending.add(more);
    let at = this.#head === null ? this.#readHead() : 0;
    if (this.#head === null) return;
    const { bytes, end } = pending;
    const view = new DataView(bytes.buffer);
    while (at + BLOCK_HEAD <= end) {
      const sizes = sizesAt(view, at);
      if (sizes.bytes > LONGEST_PART) throw new TraceError("A block of this trace is too long: the file is damaged.");
      if (at + sizes.bytes > end) break;
      const batch = this.#unpacker.unpack(bytes, view, at, sizes);
      validateBatch(batch, this.trace);
      this.trace.append(batch);
      at += sizes.bytes;
    }
    pending.drop(at);
  }

  /** All that there is, once the last byte was pushed. */
  end(): ReadTrace {
    if (this.#head === null) throw new TraceError(CUT_OFF);
    const isWhole = this.#pending.end === 1 && this.#pending.bytes[0] === 0;
    if (!isWhole && this.trace.length === 0) throw new TraceError(CUT_OFF);
    this.trace.complete = this.#head.complete && isWhole;
    return { trace: this.trace, meta: this.#head.meta, cutOff: !isWhole };
  }

  /** Gives where the first block begins; 0 while the head is not all there. */
  #readHead(): number {
    const { bytes, end: filled } = this.#pending;
    const end = bytes.indexOf(LINE_FEED);
    if (end < 0 || end >= filled) {
      if (filled > LONGEST_PART) throw new TraceError(CUT_OFF);
      return 0;
    }
    const file = parsed(new TextDecoder().decode(bytes.subarray(0, end)));
    if (file.packed !== PACKED) {
      throw new TraceError(
        `This trace is packed in a way (${file.packed}) that is newer than what can be read here (${PACKED}).`,
      );
    }
    this.#head = readHead({ ...file, events: [] });
    if (this.#head.sites.length > 0) this.trace.sites = this.#head.sites;
    return end + 1;
  }
}

function parsed(head: string): Readonly<Record<string, unknown>> {
  try {
    return JSON.parse(head);
  } catch {
    throw new TraceError("The first line of this trace is no JSON: the file is damaged.");
  }
}
