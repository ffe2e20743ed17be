import { desk, type EventLog } from "./eventLog.ts";
import type { EventBatch } from "./events.ts";
import { Expansion, INTS } from "./expansion.ts";
import { FLOAT_WORDS, putFloat } from "./floatWords.ts";
import { KIND } from "./layout.ts";
import { LIMITS } from "./limits.ts";
import { CODE_BITS, HAS_MORE, KIND_BITS } from "./shortForms.ts";

// Looked up once: the object is too large for the engine to know its properties by heart.
const { turnStarted, stepStarted, taskWaiting } = KIND;

/** Strings remembered for reuse; when there are more, it starts afresh: a string written twice is only a little waste. */
const REMEMBERED = 10_000;
const MOST_ENTRIES = LIMITS.listEntries / 2;
const MOST_TEXT = LIMITS.text / 2;

/**
 * Writes events into a log, and makes records of them when they are taken. Strings and lists are numbered across batches.
 * No more is written once they are as long as a trace takes.
 */
export class RecordWriter {
  readonly log: EventLog;
  /** Events written although none was left. */
  private beyond = 0;
  /** Events of the batches before. */
  private taken = 0;
  private readonly expansion = new Expansion();
  private strings: string[] = [];
  private lists: number[][] = [];
  private stringsBefore = 0;
  private listsBefore = 0;
  /** Numbers in all lists so far, of all batches. */
  private listEntries = 0;
  /** Code units in all strings so far, of all batches. */
  private textLength = 0;
  private readonly numbers = new Map<string, number>();

  constructor(log: EventLog) {
    this.log = log;
  }

  string(text: string): number {
    return this.numbers.get(text) ?? this.newString(text);
  }

  list(numbers: number[]): number {
    this.listEntries += numbers.length;
    if (this.listEntries > MOST_ENTRIES) this.log.close();
    this.lists.push(numbers);
    return this.listsBefore + this.lists.length - 1;
  }

  /** An event of any kind; `a` to `e` as many as it has. */
  write(kind: number, code = 0, a = 0, b = 0, c = 0, d = 0, e = 0, more = 0): void {
    const { log } = this;
    if (kind === turnStarted) log.turn = a;
    else if (kind === stepStarted) log.task = a;
    else if (kind === taskWaiting) log.waited = b;
    if (!log.room()) return;
    const ints = INTS[kind] as number;
    log.open(1 + ints + (more !== 0 ? FLOAT_WORDS : 0));
    let { end } = log;
    desk[end++] = kind | ((code & ((1 << CODE_BITS) - 1)) << KIND_BITS) | (more !== 0 ? HAS_MORE : 0);
    if (more !== 0) end = putFloat(desk, end, more);
    if (ints > 0) desk[end++] = a;
    if (ints > 1) desk[end++] = b;
    if (ints > 2) desk[end++] = c;
    if (ints > 3) desk[end++] = d;
    if (ints > 4) desk[end++] = e;
    log.end = end;
  }

  /** An event with one integer, though none is left. */
  writeBeyond(kind: number, a: number): void {
    this.beyond += 1;
    this.log.allowBeyond();
    this.write(kind, 0, a);
  }

  /** What was written since the last take. The buffer is the taker's own. */
  take(): EventBatch {
    const written = this.log.count + this.beyond;
    const records = this.expansion.expand(this.log.takeWords(), written - this.taken);
    this.taken = written;
    const batch = { records, strings: this.strings, lists: this.lists };
    this.stringsBefore += this.strings.length;
    this.listsBefore += this.lists.length;
    this.strings = [];
    this.lists = [];
    return batch;
  }

  private newString(text: string): number {
    const number = this.stringsBefore + this.strings.length;
    this.strings.push(text);
    this.textLength += text.length;
    if (this.textLength > MOST_TEXT) this.log.close();
    if (this.numbers.size >= REMEMBERED) this.numbers.clear();
    this.numbers.set(text, number);
    return number;
  }
}
