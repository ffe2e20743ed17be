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
import { BY_WAITED, codeIn, HAS_MORE, highIn, kindIn, lowIn, MOMENT, payloadIn, SHORT, WIDE } from "./shortForms.ts";

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
  /** What the last wait was on. */
  private waited = 0;
  /** What each task waited on last; only of those whose events can have short forms. */
  private readonly waitedOn = new Int32Array(WIDE);

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
    const kind = kindIn(head);
    if (kind === MOMENT) {
      this.at = floatAt(log, from + 1);
      return from + 1 + FLOAT_WORDS;
    }
    const int = this.record * RECORD_INTS;
    this.floats[this.record * RECORD_FLOATS + AT_FLOAT] = this.at;
    let next = from + 1;
    if ((head & SHORT) !== 0) this.short(int, head, kind);
    else next = this.long(int, head, kind, log, next);
    this.record += 1;
    this.remember(kind, int);
    return next;
  }

  /** What is to be expected is left out there. */
  private short(int: number, head: number, kind: number): void {
    const { ints } = this;
    ints[int] = kind;
    switch (kind) {
      case KIND.turnStarted:
        ints[int + 1] = this.turn + 1;
        ints[int + 2] = payloadIn(head);
        break;
      case KIND.stepStarted:
        ints[int + 1] = payloadIn(head);
        break;
      case KIND.stepEnded:
        ints[int + 1] = this.task;
        break;
      case KIND.taskReady:
        ints[int] = kind | ((codeIn(head) & (BY_WAITED - 1)) << 8);
        ints[int + 1] = payloadIn(head);
        ints[int + 2] = (codeIn(head) & BY_WAITED) !== 0 ? (this.waitedOn[payloadIn(head)] as number) : 0;
        break;
      case KIND.taskWaiting:
        ints[int + 1] = this.task;
        ints[int + 2] = this.waited + codeIn(head);
        ints[int + 3] = lowIn(head);
        ints[int + 5] = highIn(head);
        break;
      default:
        ints[int + 1] = lowIn(head);
        ints[int + 2] = this.task;
        ints[int + 3] = codeIn(head);
        ints[int + 4] = highIn(head);
    }
  }

  private long(int: number, head: number, kind: number, log: Int32Array, from: number): number {
    let next = from;
    this.ints[int] = kind | (codeIn(head) << 8);
    if ((head & HAS_MORE) !== 0) {
      this.floats[this.record * RECORD_FLOATS + MORE_FLOAT] = floatAt(log, next);
      next += FLOAT_WORDS;
    }
    const count = INTS[kind] as number;
    for (let slot = 1; slot <= count; slot += 1) this.ints[int + slot] = log[next++] as number;
    return next;
  }

  /** What short forms may leave out from now on. */
  private remember(kind: number, int: number): void {
    const first = this.ints[int + 1] as number;
    if (kind === KIND.turnStarted) this.turn = first;
    else if (kind === KIND.stepStarted) this.task = first;
    else if (kind === KIND.taskWaiting) {
      this.waited = this.ints[int + 2] as number;
      if (first < WIDE) this.waitedOn[first] = this.waited;
    }
  }
}
