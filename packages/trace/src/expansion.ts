import { FLOAT_WORDS, floatAt } from "./floatWords.ts";
import {
  AT_FLOAT,
  type Field,
  KIND,
  KINDS,
  LAYOUT,
  MORE_FLOAT,
  RECORD_BYTES,
  RECORD_FLOATS,
  RECORD_INTS,
} from "./layout.ts";
import {
  codeIn,
  codeOfRecord,
  expandShort,
  HAS_MORE,
  MOMENT,
  payloadIn,
  SHORT,
  STEP_OVER,
  TURN_AND_STEP,
} from "./shortForms.ts";

/** How many integers an event of each kind has. */
export const INTS: readonly number[] = KINDS.map((kind) =>
  LAYOUT[kind].reduce((count, [, slot]: Field) => (slot >= 0 && slot < 5 ? Math.max(count, slot + 1) : count), 0),
);

/** Makes whole records of the events in logs. */
export class Expansion {
  private ints = new Int32Array(0);
  private floats = new Float64Array(0);
  private record = 0;
  private at = 0;
  private turn = 0;
  private task = 0;

  /** Every event of these logs, which follow on those before. */
  expand(logs: readonly Int32Array[], count: number): ArrayBuffer {
    const records = new ArrayBuffer(count * RECORD_BYTES);
    this.ints = new Int32Array(records);
    this.floats = new Float64Array(records);
    this.record = 0;
    for (const log of logs) for (let from = 0; from < log.length; ) from = this.next(log, from);
    return records;
  }

  /** Gives where the next event begins. */
  private next(log: Int32Array, from: number): number {
    const head = log[from] as number;
    const kind = head & MOMENT;
    if (kind === MOMENT) {
      this.at = floatAt(log, from + 1);
      return from + 1 + FLOAT_WORDS;
    }
    if (kind === TURN_AND_STEP) {
      this.turnAndStep(codeIn(head), payloadIn(head));
      return from + 1;
    }
    const next = this.event(log, from + 1, head, kind);
    if (kind === KIND.taskWaiting && (head & (SHORT | STEP_OVER)) === (SHORT | STEP_OVER))
      this.ints[this.row(KIND.stepEnded) + 1] = this.task;
    return next;
  }

  private event(log: Int32Array, from: number, head: number, kind: number): number {
    const { ints } = this;
    let next = from;
    const int = this.row(kind | (codeOfRecord(head) << 8));
    if ((head & HAS_MORE) !== 0) {
      this.floats[(this.record - 1) * RECORD_FLOATS + MORE_FLOAT] = floatAt(log, next);
      next += FLOAT_WORDS;
    }
    if ((head & SHORT) !== 0) {
      const expected = kind === KIND.turnStarted ? this.turn + 1 : this.task;
      next += expandShort(ints, int + 1, head, expected, log[next] as number);
    } else {
      const end = int + 1 + (INTS[kind] as number);
      for (let slot = int + 1; slot < end; slot += 1) ints[slot] = log[next++] as number;
    }
    if (kind === KIND.turnStarted) this.turn = ints[int + 1] as number;
    else if (kind === KIND.stepStarted) this.task = ints[int + 1] as number;
    return next;
  }

  private turnAndStep(ready: number, task: number): void {
    const turn = this.row(KIND.turnStarted);
    this.turn += 1;
    this.ints[turn + 1] = this.turn;
    this.ints[turn + 2] = ready;
    this.ints[this.row(KIND.stepStarted) + 1] = task;
    this.task = task;
  }

  /** Begins a record of the present time; gives the place of its first integer. */
  private row(head: number): number {
    const int = this.record * RECORD_INTS;
    this.floats[this.record * RECORD_FLOATS + AT_FLOAT] = this.at;
    this.ints[int] = head;
    this.record += 1;
    return int;
  }
}
