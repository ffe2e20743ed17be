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
import { CODE_BITS, expandShort, HAS_MORE, KIND_BITS, SHORT } from "./shortForms.ts";

/** No event: the time of those that follow. */
export const MOMENT = (1 << KIND_BITS) - 1;

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
    if (kind !== MOMENT) return this.event(log, from + 1, head, kind);
    this.at = floatAt(log, from + 1);
    return from + 1 + FLOAT_WORDS;
  }

  private event(log: Int32Array, from: number, head: number, kind: number): number {
    const { ints } = this;
    let next = from;
    const float = this.record * RECORD_FLOATS;
    this.floats[float + AT_FLOAT] = this.at;
    if ((head & HAS_MORE) !== 0) {
      this.floats[float + MORE_FLOAT] = floatAt(log, next);
      next += FLOAT_WORDS;
    }
    const int = this.record * RECORD_INTS;
    this.record += 1;
    ints[int] = kind | (((head >>> KIND_BITS) & ((1 << CODE_BITS) - 1)) << 8);
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
}
