import type { EventBatch } from "./events.ts";
import { AS_EXPECTED, Expansion, HAS_MORE, INTS, KIND_BITS, MOMENT } from "./expansion.ts";
import { KIND } from "./layout.ts";
import { LIMITS } from "./limits.ts";
import { FLOAT_UNITS, LONGEST_NUMBER, putFloat, putNumber } from "./shortNumbers.ts";

// Looked up once: the object is too large for the engine to know its properties by heart.
const { turnStarted, stepStarted, stepEnded, taskReady, taskWaiting } = KIND;

/** Strings remembered for reuse; when there are more, it starts afresh: a string written twice is only a little waste. */
const REMEMBERED = 10_000;
/** The last strings are looked for by their length first: a few words come over and over. */
const RECENT = 16;
const MOST_ENTRIES = LIMITS.listEntries / 2;
const MOST_TEXT = LIMITS.text / 2;

/** Small at first, for the many short runs. Then of a size that the allocator keeps at hand: fresh pages are what costs most. */
const FIRST_UNITS = 2 ** 10;
const MOST_UNITS = 2 ** 15;
/** Units that writing one event may touch: a head, five numbers, a float. */
const LONGEST = 1 + 5 * LONGEST_NUMBER + FLOAT_UNITS;

/**
 * Writes records, and numbers strings and lists across batches. Until they are taken, events stand close together, in 16 bits
 * a number, without what can be told from those before: while a scheduler runs, fresh memory is what recording costs most.
 *
 * `one` to `five` write the kinds that come at every step: fewer tests, and short enough for the engine to put them in the
 * place of the call.
 */
export class RecordWriter {
  /** So many more events may be written; none once its strings or its lists are as long as a trace takes. */
  left: number;
  private limit: number;
  /** Events written although none was left. */
  private beyond = 0;
  /** Events of the batches before. */
  private taken = 0;
  private log = new Uint16Array(FIRST_UNITS);
  private end = 0;
  /** The last place in the log where an event can begin. */
  private most = FIRST_UNITS - LONGEST;
  /** Logs before this one that are full. */
  private filled: Uint16Array[] = [];
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
    if (expected) this.one(turnStarted | AS_EXPECTED, ready);
    else this.two(turnStarted, turn, ready);
  }

  stepStarted(code: number, task: number): void {
    this.task = task;
    this.one(stepStarted | (code << KIND_BITS), task);
  }

  stepEnded(task: number): void {
    if (task === this.task) this.none(stepEnded | AS_EXPECTED);
    else this.one(stepEnded, task);
  }

  taskReady(code: number, task: number, by: number): void {
    this.two(taskReady | (code << KIND_BITS), task, by);
  }

  taskWaiting(task: number, on: number, reason: number, box: number, chain: number): void {
    if (task === this.task) this.four(taskWaiting | AS_EXPECTED, on, reason, box, chain);
    else this.write(taskWaiting, 0, task, on, reason, box, chain);
  }

  /** `kind`: of an item that goes into a queue or out of it. */
  itemPassed(kind: number, object: number, by: number, to: number, size: number): void {
    if (by === this.task) this.three(kind | AS_EXPECTED, object, to, size);
    else this.four(kind, object, by, to, size);
  }

  /** An event of any kind; `a` to `e` as many as it has. */
  write(kind: number, code = 0, a = 0, b = 0, c = 0, d = 0, e = 0, more = 0): void {
    if (kind === turnStarted) this.turn = a;
    else if (kind === stepStarted) this.task = a;
    const ints = INTS[kind] as number;
    let end = this.begin(kind | ((code & 0xff) << KIND_BITS) | (more !== 0 ? HAS_MORE : 0));
    const { log } = this;
    if (more !== 0) end = putFloat(log, end, more);
    if (ints > 0) end = putNumber(log, end, a);
    if (ints > 1) end = putNumber(log, end, b);
    if (ints > 2) end = putNumber(log, end, c);
    if (ints > 3) end = putNumber(log, end, d);
    if (ints > 4) end = putNumber(log, end, e);
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

  private none(head: number): void {
    this.end = this.begin(head);
  }

  private one(head: number, a: number): void {
    const end = this.begin(head);
    this.end = putNumber(this.log, end, a);
  }

  private two(head: number, a: number, b: number): void {
    let end = this.begin(head);
    const { log } = this;
    end = putNumber(log, end, a);
    this.end = putNumber(log, end, b);
  }

  private three(head: number, a: number, b: number, c: number): void {
    let end = this.begin(head);
    const { log } = this;
    end = putNumber(log, end, a);
    end = putNumber(log, end, b);
    this.end = putNumber(log, end, c);
  }

  private four(head: number, a: number, b: number, c: number, d: number): void {
    let end = this.begin(head);
    const { log } = this;
    end = putNumber(log, end, a);
    end = putNumber(log, end, b);
    end = putNumber(log, end, c);
    this.end = putNumber(log, end, d);
  }

  private begin(head: number): number {
    if (this.end > this.most) this.turnOver();
    this.left -= 1;
    const { end } = this;
    this.log[end] = head;
    return end + 1;
  }

  /** The event under way is the last. */
  private close(): void {
    this.limit -= this.left - 1;
    this.left = 1;
  }

  private turnOver(): void {
    this.filled.push(this.log.subarray(0, this.end));
    this.log = new Uint16Array(Math.min(this.log.length * 2, MOST_UNITS));
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
