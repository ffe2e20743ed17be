import { TraceError } from "../error.ts";
import { Trace } from "../trace.ts";
import { validateBatch } from "../validateBatch.ts";
import { type Head, readHead } from "./head.ts";
import { Page } from "./page.ts";
import { Pending } from "./pending.ts";
import type { ReadTrace } from "./readTrace.ts";
import { RowReader } from "./rowReader.ts";
import { writeRow } from "./writeRow.ts";

/** What stands before the first event in the layout that `toJSON` writes. Within a JSON string there is no line feed. */
const EVENTS = new Uint8Array([...'\n"events":[\n'].map((character) => character.charCodeAt(0)));
/** Bytes of a head, with a source of a megabyte in it, and of what may follow the events. */
const LONGEST_PART = 2 ** 25;
const LINE_FEED = 0x0a;
const COMMA = 0x2c;
const CLOSE = 0x5d;
const CUT_OFF = "This file is no JSON, or was cut off before its end.";

/**
 * Reads a file piece by piece, in whatever pieces its bytes come, line by line as `toJSON` writes them: no more of the file is
 * kept than a piece and the rest of a line. A file of another layout it does not read: then `isOfOtherLayout`, and the file is
 * to be read as a whole. Throws a `TraceError` as soon as something is wrong.
 */
export class TraceReader {
  readonly trace = new Trace();
  isOfOtherLayout = false;
  #part: "head" | "events" | "tail" = "head";
  #head: Head | null = null;
  #headText = "";
  /** The head so far, the beginning of a line, or what follows the events. */
  readonly #pending = new Pending();
  readonly #page = new Page();
  readonly #rows = new RowReader(this.#page);
  readonly #decoder = new TextDecoder();

  push(bytes: Uint8Array): void {
    if (this.isOfOtherLayout) return;
    this.#pending.add(bytes);
    if (this.#part === "head") this.#readHead(bytes.length);
    if (this.#part === "events") this.#readEvents();
    if (this.#part !== "events" && this.#pending.end > LONGEST_PART) this.isOfOtherLayout = true;
  }

  /** All that there is, once the last byte was pushed; null where the layout is another one, or the file no trace. */
  end(): ReadTrace | null {
    if (this.#head === null || this.isOfOtherLayout) return null;
    this.#flush();
    const { trace } = this;
    const isWhole = this.#part === "tail" && this.#tailFits();
    if (trace.length === 0 && !isWhole) throw new TraceError(CUT_OFF);
    trace.complete = this.#head.complete && isWhole;
    return { trace, meta: this.#head.meta, cutOff: !isWhole };
  }

  /** `fresh`: how many bytes are new; the mark may begin in those before. */
  #readHead(fresh: number): void {
    const { bytes, end } = this.#pending;
    const mark = indexOfMark(bytes, Math.max(0, end - fresh - EVENTS.length), end);
    if (mark < 0) return;
    const first = mark + EVENTS.length;
    const text = this.#decoder.decode(bytes.subarray(0, first));
    const file = parsed(`${text}]}`);
    // The mark may stand deeper, in the meta: then this is no whole object. A part of the head may follow the events.
    if (file === undefined || !hasAll(file)) {
      this.isOfOtherLayout = true;
      return;
    }
    this.#head = readHead(file);
    this.#headText = text;
    if (this.#head.sites.length > 0) this.trace.sites = this.#head.sites;
    this.#part = "events";
    this.#pending.drop(first);
  }

  #readEvents(): void {
    const { bytes, end: filled } = this.#pending;
    const last = bytes.lastIndexOf(LINE_FEED, filled - 1);
    let at = 0;
    while (at <= last) {
      if (bytes[at] === CLOSE) {
        this.#part = "tail";
        break;
      }
      const end = this.#rows.read(bytes, at);
      if (end >= 0) at = bytes[end] === COMMA ? end + 2 : end + 1;
      else if (this.#readLine(bytes, at)) at = bytes.indexOf(LINE_FEED, at) + 1;
      else return;
      if (this.#page.isFull) this.#flush();
    }
    this.#pending.drop(at);
  }

  /** A row that is laid out otherwise, or wrong. Gives whether it is a row at all. */
  #readLine(bytes: Uint8Array, from: number): boolean {
    const line = this.#decoder.decode(bytes.subarray(from, bytes.indexOf(LINE_FEED, from))).trim();
    if (line === "") return true;
    const row = parsed(line.endsWith(",") ? line.slice(0, -1) : line);
    if (row === undefined) this.isOfOtherLayout = true;
    else writeRow(this.#page, row, this.trace.length + this.#page.count);
    return row !== undefined;
  }

  #flush(): void {
    const batch = this.#page.take();
    validateBatch(batch, this.trace);
    this.trace.append(batch);
  }

  /** Whether head and tail make an object, with the events between them left out. */
  #tailFits(): boolean {
    const { bytes, end } = this.#pending;
    return parsed(this.#headText + this.#decoder.decode(bytes.subarray(0, end))) !== undefined;
  }
}

function indexOfMark(bytes: Uint8Array, from: number, end: number): number {
  for (
    let at = bytes.indexOf(LINE_FEED, from);
    at >= 0 && at + EVENTS.length <= end;
    at = bytes.indexOf(LINE_FEED, at + 1)
  ) {
    if (EVENTS.every((byte, index) => bytes[at + index] === byte)) return at;
  }
  return -1;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function hasAll(file: unknown): boolean {
  return ["format", "version", "meta", "complete", "sites"].every((part) => Object.hasOwn(file as object, part));
}
