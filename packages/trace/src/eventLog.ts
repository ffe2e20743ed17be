import { FLOAT_WORDS, putFloat } from "./floatWords.ts";
import { MOMENT } from "./shortForms.ts";

/** Small at first, for the many short runs. Then of a size that the allocator keeps at hand: fresh pages are what costs most. */
const FIRST_WORDS = 2 ** 9;
const MOST_WORDS = 2 ** 14;
/** Words that writing one event may touch: a head, five numbers, a float. */
const LONGEST = 1 + 5 + FLOAT_WORDS;
/** No end: another event was the last. */
export const NOT_LAST = -1;

/**
 * Events close together, as words, until they are taken. All of it is open to whoever writes there: what comes at every step
 * is written in place, because a call for each event would cost more than the event.
 */
export class EventLog {
  words = new Int32Array(FIRST_WORDS);
  /** Where the next event begins. Only up to `most`: then the words turn over first. */
  end = 0;
  most = FIRST_WORDS - LONGEST;
  /** So many more events may be written. */
  left: number;
  /** Events that were not written because none was left. */
  dropped = 0;
  turn = 0;
  /** The task whose step is under way, or was the last. */
  task = 0;
  /** What `end` was when a turn was the last event, and how much was ready then. */
  behindTurn = NOT_LAST;
  ready = 0;
  /** What it was when the last was that the task whose step is under way waits. */
  behindWaiting = NOT_LAST;
  private at = 0;
  /** Words before these that are full. */
  private filled: Int32Array[] = [];

  constructor(limit: number) {
    this.left = limit;
  }

  /** Whether one more event may be written; else it counts as dropped. */
  room(): boolean {
    if (this.left > 0) return true;
    this.dropped += 1;
    return false;
  }

  /** The time of the events that follow. */
  moveTo(at: number): void {
    if (at === this.at) return;
    this.at = at;
    if (this.end > this.most) this.turnOver();
    this.words[this.end] = MOMENT;
    this.end = putFloat(this.words, this.end + 1, at);
  }

  /** Makes room for the longest event. */
  turnOver(): void {
    this.filled.push(this.words.subarray(0, this.end));
    this.words = new Int32Array(Math.min(this.words.length * 2, MOST_WORDS));
    this.most = this.words.length - LONGEST;
    this.begin();
  }

  /** All words since the last time. They are the log's own again with the next event. */
  take(): readonly Int32Array[] {
    const taken = [...this.filled, this.words.subarray(0, this.end)];
    this.filled = [];
    this.begin();
    return taken;
  }

  private begin(): void {
    this.end = 0;
    this.behindTurn = this.behindWaiting = NOT_LAST;
  }
}
