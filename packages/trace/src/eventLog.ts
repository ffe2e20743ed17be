import { FLOAT_WORDS, putFloat } from "./floatWords.ts";
import { MOMENT } from "./shortForms.ts";

/** A quarter of what the nearest caches hold. */
const DESK_WORDS = 2 ** 14;
/** Words that writing one event may touch: a head, five numbers, a float. */
const LONGEST = 1 + 5 + FLOAT_WORDS;
const MOMENT_WORDS = 1 + FLOAT_WORDS;
/** `most` of a log whose words do not lie on the desk. */
const AWAY = -1;

/**
 * Where the words of the log are that is written to, until there is no more room. One for all logs, in turn: to the engine
 * it is a constant, so that a word goes there by its number alone, and it stays in the nearest caches.
 */
export const desk = new Int32Array(DESK_WORDS);
/** Whose words lie there. */
let writer: EventLog | null = null;

/**
 * Events close together, as words, until they are taken. All of it is open to whoever writes there: what comes at every step
 * is written in place, one word for each event, because a call for each would cost more than the event.
 */
export class EventLog {
  /** Where on the desk the next event begins. */
  end = 0;
  /** Only up to here may an event be written in place, in one word: beyond it, and where it is not its desk, `open` is to be asked. */
  most = AWAY;
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
  /** Words that were on the desk before. */
  private filled: Int32Array[] = [];
  /** So many words were there, of those filled and those taken. */
  private before = 0;
  /** Words that are no event of their own. */
  private surplus = 0;

  /** The limit stays so small that no sum with it is a float to the engine: each event is compared with what comes of it. */
  constructor(limit = 2 ** 30) {
    this.limit = limit;
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
    if (writer !== this) this.comeToDesk();
    else if (this.end > DESK_WORDS - LONGEST) this.clearDesk();
    this.surplus += length - 1;
    this.most = this.mostWords();
  }

  /** The next event is the last; none may follow. */
  close(): void {
    if (this.full) return;
    this.limit = this.count + 1;
    if (writer === this) this.most = this.mostWords();
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

  /** All words since the last time, in order. */
  takeWords(): readonly Int32Array[] {
    if (writer === this) this.leaveDesk();
    const taken = this.filled;
    this.filled = [];
    return taken;
  }

  private get full(): boolean {
    return this.count >= this.limit;
  }

  private stamp(): void {
    if (this.now === this.stamped) return;
    this.stamped = this.now;
    this.open(1 + MOMENT_WORDS);
    desk[this.end] = MOMENT;
    this.end = putFloat(desk, this.end + 1, this.now);
  }

  private comeToDesk(): void {
    writer?.leaveDesk();
    writer = this;
  }

  private leaveDesk(): void {
    this.clearDesk();
    this.most = AWAY;
    writer = null;
  }

  private clearDesk(): void {
    // Not `slice`, which fills the new array with zeros first.
    if (this.end > 0) this.filled.push(new Int32Array(desk.subarray(0, this.end)));
    this.before += this.end;
    this.end = 0;
  }

  private mostWords(): number {
    return Math.min(DESK_WORDS - LONGEST, this.limit - this.before + this.surplus - 1);
  }
}
