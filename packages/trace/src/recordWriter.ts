import type { EventBatch } from "./events.ts";
import { Expansion, INTS, MOMENT } from "./expansion.ts";
import { FLOAT_WORDS, putFloat } from "./floatWords.ts";
import { KIND } from "./layout.ts";
import { LIMITS } from "./limits.ts";
import { CODE_BITS, HAS_MORE, KIND_BITS, NARROW, SHORT, WIDE, withHalves, withPayload } from "./shortForms.ts";

// Looked up once: the object is too large for the engine to know its properties by heart.
const { turnStarted, stepStarted, stepEnded, taskReady, taskWaiting } = KIND;

/** Strings remembered for reuse; when there are more, it starts afresh: a string written twice is only a little waste. */
const REMEMBERED = 10_000;
/** The last strings are looked for by their length first: a few words come over and over. */
const RECENT = 16;
const MOST_ENTRIES = LIMITS.listEntries / 2;
const MOST_TEXT = LIMITS.text / 2;

/** Small at first, for the many short runs. Then of a size that the allocator keeps at hand: fresh pages are what costs most. */
const FIRST_WORDS = 2 ** 9;
const MOST_WORDS = 2 ** 14;
/** Words that writing one event may touch: a head, five numbers, a float. */
const LONGEST = 1 + 5 + FLOAT_WORDS;

/**
 * Writes records, and numbers strings and lists across batches. Until they are taken, events stand close together, without
 * what can be told from those before: while a scheduler runs, each store and each fresh page of memory counts.
 *
 * What comes at every step has a method of its own, and a short form of one word or two where its numbers are as usual.
 */
export class RecordWriter {
  /** So many more events may be written; none once its strings or its lists are as long as a trace takes. */
  left: number;
  private limit: number;
  /** Events written although none was left. */
  private beyond = 0;
  /** Events of the batches before. */
  private taken = 0;
  private log = new Int32Array(FIRST_WORDS);
  private end = 0;
  /** The last place in the log where an event can begin. */
  private most = FIRST_WORDS - LONGEST;
  /** Logs before this one that are full. */
  private filled: Int32Array[] = [];
  private readonly expansion = new Expansion();
  private at = 0;
  private turn = 0;
  /** The task whose step is under way, or was the last. */
  private task = 0;
  private strings: string[] = [];
  private lists: number[][] = [];
  private stringsBefore = 0;
  private listsBefore = 0;
  /** Numbers in all lists so far, of all batches. */
  private listEntries = 0;
  /** Code units in all strings so far, of all batches. */
  private textLength = 0;
  private readonly numbers = new Map<string, number>();
  private readonly recent: string[] = new Array<string>(RECENT).fill("");
  private readonly recentNumbers: number[] = new Array<number>(RECENT).fill(-1);

  constructor(limit = 2 ** 31 - 1) {
    this.left = this.limit = limit;
  }

  /** Events written, of all batches. */
  get counted(): number {
    return this.limit - this.left;
  }

  string(text: string): number {
    const place = text.length & (RECENT - 1);
    const recent = this.recentNumbers[place] as number;
    if (recent !== -1 && this.recent[place] === text) return recent;
    const number = this.numbers.get(text) ?? this.newString(text);
    this.recent[place] = text;
    this.recentNumbers[place] = number;
    return number;
  }

  list(numbers: number[]): number {
    this.listEntries += numbers.length;
    if (this.listEntries > MOST_ENTRIES) this.close();
    this.lists.push(numbers);
    return this.listsBefore + this.lists.length - 1;
  }

  /** The time of the events that follow. */
  moveTo(at: number): void {
    if (at === this.at) return;
    this.at = at;
    if (this.end > this.most) this.turnOver();
    this.log[this.end] = MOMENT;
    this.end = putFloat(this.log, this.end + 1, at);
  }

  turnStarted(turn: number, ready: number): void {
    const expected = turn === this.turn + 1;
    this.turn = turn;
    if (expected && ready < WIDE) this.alone(withPayload(turnStarted, ready));
    else this.write(turnStarted, 0, turn, ready);
  }

  stepStarted(code: number, task: number): void {
    this.task = task;
    const head = stepStarted | (code << KIND_BITS);
    if (task < WIDE) this.alone(withPayload(head, task));
    else this.withOne(head, task);
  }

  stepEnded(task: number): void {
    if (task === this.task) this.alone(stepEnded | SHORT);
    else this.withOne(stepEnded, task);
  }

  taskReady(code: number, task: number, by: number): void {
    if (task < WIDE) this.withOne(withPayload(taskReady | (code << KIND_BITS), task), by);
    else this.write(taskReady, code, task, by);
  }

  taskWaiting(task: number, on: number, reason: number, box: number, chain: number): void {
    if (task === this.task && (reason | chain) < NARROW && box === 0)
      this.withOne(withHalves(taskWaiting, reason, chain), on);
    else this.write(taskWaiting, 0, task, on, reason, box, chain);
  }

  /** `kind`: of an item that goes into a queue or out of it. */
  itemPassed(kind: number, object: number, by: number, to: number, size: number): void {
    if (by === this.task && (object | size) < NARROW) this.withOne(withHalves(kind, object, size), to);
    else this.write(kind, 0, object, by, to, size);
  }

  /** An event of any kind; `a` to `e` as many as it has. */
  write(kind: number, code = 0, a = 0, b = 0, c = 0, d = 0, e = 0, more = 0): void {
    if (kind === turnStarted) this.turn = a;
    else if (kind === stepStarted) this.task = a;
    const ints = INTS[kind] as number;
    this.alone(kind | ((code & ((1 << CODE_BITS) - 1)) << KIND_BITS) | (more !== 0 ? HAS_MORE : 0));
    const { log } = this;
    let { end } = this;
    if (more !== 0) end = putFloat(log, end, more);
    if (ints > 0) log[end++] = a;
    if (ints > 1) log[end++] = b;
    if (ints > 2) log[end++] = c;
    if (ints > 3) log[end++] = d;
    if (ints > 4) log[end++] = e;
    this.end = end;
  }

  /** An event with one integer, though none is left. */
  writeBeyond(kind: number, a: number): void {
    this.beyond += 1;
    this.left += 1;
    this.write(kind, 0, a);
  }

  /** What was written since the last take. The buffer is the taker's own. */
  take(): EventBatch {
    this.filled.push(this.log.subarray(0, this.end));
    const written = this.counted + this.beyond;
    const records = this.expansion.expand(this.filled, written - this.taken);
    this.taken = written;
    const batch = { records, strings: this.strings, lists: this.lists };
    this.stringsBefore += this.strings.length;
    this.listsBefore += this.lists.length;
    this.strings = [];
    this.lists = [];
    this.filled = [];
    this.end = 0;
    return batch;
  }

  private alone(head: number): void {
    if (this.end > this.most) this.turnOver();
    this.left -= 1;
    this.log[this.end] = head;
    this.end += 1;
  }

  private withOne(head: number, a: number): void {
    if (this.end > this.most) this.turnOver();
    const { log, end } = this;
    this.left -= 1;
    log[end] = head;
    log[end + 1] = a;
    this.end = end + 2;
  }

  /** The event under way is the last. */
  private close(): void {
    this.limit -= this.left - 1;
    this.left = 1;
  }

  private turnOver(): void {
    this.filled.push(this.log.subarray(0, this.end));
    this.log = new Int32Array(Math.min(this.log.length * 2, MOST_WORDS));
    this.most = this.log.length - LONGEST;
    this.end = 0;
  }

  private newString(text: string): number {
    const number = this.stringsBefore + this.strings.length;
    this.strings.push(text);
    this.textLength += text.length;
    if (this.textLength > MOST_TEXT) this.close();
    if (this.numbers.size >= REMEMBERED) this.numbers.clear();
    this.numbers.set(text, number);
    return number;
  }
}
