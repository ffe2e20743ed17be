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
import { FLOAT_UNITS, floatAt, numberAt, unitsOf } from "./shortNumbers.ts";

/** The head of an event in a log: 6 bits for its kind, 8 for its code, and two flags. */
export const KIND_BITS = 6;
const KIND_MASK = (1 << KIND_BITS) - 1;
const CODE_MASK = 0xff;
/** One of its integers is left out, being what it is nearly always: see `EXPECTED`. */
export const AS_EXPECTED = 1 << 14;
/** Its second float comes first. */
export const HAS_MORE = 1 << 15;
/** No event: the time of those that follow. */
export const MOMENT = KIND_MASK;

/** How many integers an event of each kind has. */
export const INTS: readonly number[] = KINDS.map((kind) =>
  LAYOUT[kind].reduce((count, [, slot]: Field) => (slot >= 0 && slot < 5 ? Math.max(count, slot + 1) : count), 0),
);

/** In which slot a kind has the task whose step is under way, as it nearly always is; of a turn, the number after the last. */
const EXPECTED: readonly number[] = KINDS.map(
  (kind) => ({ turnStarted: 0, stepEnded: 0, taskWaiting: 0, queuePut: 1, queueGot: 1 })[kind as string] ?? -1,
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
  expand(logs: readonly Uint16Array[], count: number): ArrayBuffer {
    const records = new ArrayBuffer(count * RECORD_BYTES);
    this.ints = new Int32Array(records);
    this.floats = new Float64Array(records);
    this.record = 0;
    for (const log of logs) for (let from = 0; from < log.length; ) from = this.next(log, from);
    return records;
  }

  /** Gives where the next event begins. */
  private next(log: Uint16Array, from: number): number {
    const head = log[from] as number;
    const kind = head & KIND_MASK;
    if (kind !== MOMENT) return this.event(log, from + 1, head, kind);
    this.at = floatAt(log, from + 1);
    return from + 1 + FLOAT_UNITS;
  }

  private event(log: Uint16Array, from: number, head: number, kind: number): number {
    const { ints } = this;
    let next = from;
    const float = this.record * RECORD_FLOATS;
    this.floats[float + AT_FLOAT] = this.at;
    if ((head & HAS_MORE) !== 0) {
      this.floats[float + MORE_FLOAT] = floatAt(log, next);
      next += FLOAT_UNITS;
    }
    const int = this.record * RECORD_INTS;
    this.record += 1;
    ints[int] = kind | (((head >>> KIND_BITS) & CODE_MASK) << 8);
    const leftOut = (head & AS_EXPECTED) !== 0 ? int + 1 + (EXPECTED[kind] as number) : -1;
    const end = int + 1 + (INTS[kind] as number);
    for (let slot = int + 1; slot < end; slot += 1) {
      if (slot === leftOut) {
        ints[slot] = kind === KIND.turnStarted ? this.turn + 1 : this.task;
        continue;
      }
      ints[slot] = numberAt(log, next);
      next += unitsOf(log[next] as number);
    }
    if (kind === KIND.turnStarted) this.turn = ints[int + 1] as number;
    else if (kind === KIND.stepStarted) this.task = ints[int + 1] as number;
    return next;
  }
}
