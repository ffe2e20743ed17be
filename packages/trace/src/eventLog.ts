import { FLOAT_WORDS, putFloat } from "./floatWords.ts";
import { MOMENT } from "./shortForms.ts";

/** Small at first, for the many short runs. Then of a size that the allocator keeps at hand: fresh pages are what costs most. */
const FIRST_WORDS = 2 ** 9;
const MOST_WORDS = 2 ** 14;
/** Words that writing one event may touch: a head, five numbers, a float. */
const LONGEST = 1 + 5 + FLOAT_WORDS;
const MOMENT_WORDS = 1 + FLOAT_WORDS;

/**
 * Events close together, as words, until they are taken. All of it is open to whoever writes there: what comes at every step
 * is written in place, one word for each event, because a call for each would cost more than the event.
 */
export class EventLog {
  words = new Int32Array(FIRST_WORDS);
  /** Where the next event begins. */
  end = 0;
  /** Only up to here may an event be written in place, in one word: beyond it `open` is to be asked. */
  most: number;
  turn = 0;
  /** The task whose step is under way, or was the last. */
  task = 0;
  /** What the last wait was on. */
  waited = 0;
  /** The time of the events that follow; none is written that is not stamped with it. */
  protected now = 0;
  private stamped = 0;
  private limit: number;
  private unwritten = 0;
  /** Words before these that are full. */
  private filled: Int32Array[] = [];
  /** So many words were there, of those filled and those taken. */
  private before = 0;
  /** Words that are no event of their own. */
  private surplus = 0;

  constructor(limit = 2 ** 31 - 1) {
    this.limit = limit;
    this.most = this.mostWords();
  }

  /** Events recorded so far, dropped ones not counted. */
  get count(): number {
    return this.before + this.end - this.surplus;
  }

  /** Events dropped because a limit was hit. */
  get dropped(): number {
    return this.unwritten;
  }

  /** Whether one more event may be written; else it counts as dropped. */
  room(): boolean {
    if (!this.full) return true;
    this.unwritten += 1;
    return false;
  }

  /** Makes room for an event that is going to take so many words. */
  open(length: number): void {
    if (this.end > this.words.length - LONGEST) this.turnOver();
    this.surplus += length - 1;
    this.most = this.mostWords();
  }

  /** The next event is the last; none may follow. */
  close(): void {
    if (this.full) return;
    this.limit = this.count + 1;
    this.most = this.mostWords();
  }

  /** One more event may be written than the limit says, which does not count. */
  allowBeyond(): void {
    this.surplus += 1;
    this.stamp();
  }

  /** The time of the events that follow. */
  moveTo(at: number): void {
    this.now = at;
    if (!this.full) this.stamp();
  }

  /** All words since the last time. They are the log's own again with the next event. */
  takeWords(): readonly Int32Array[] {
    const taken = [...this.filled, this.words.subarray(0, this.end)];
    this.filled = [];
    this.begin();
    return taken;
  }

  private get full(): boolean {
    return this.count >= this.limit;
  }

  private stamp(): void {
    if (this.now === this.stamped) return;
    this.stamped = this.now;
    this.open(1 + MOMENT_WORDS);
    this.words[this.end] = MOMENT;
    this.end = putFloat(this.words, this.end + 1, this.now);
  }

  private turnOver(): void {
    this.filled.push(this.words.subarray(0, this.end));
    this.words = new Int32Array(Math.min(this.words.length * 2, MOST_WORDS));
    this.begin();
  }

  private begin(): void {
    this.before += this.end;
    this.end = 0;
    this.most = this.mostWords();
  }

  private mostWords(): number {
    return Math.min(this.words.length - LONGEST, this.limit + this.surplus - this.before - 1);
  }
}
