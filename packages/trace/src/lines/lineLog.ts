import { WaitSum } from "./waitSum.ts";

/** What one task did on a line. */
export interface TaskOnLine {
  /** The events that began its spans here, oldest first. */
  readonly spans: number[];
  readonly waits: WaitSum;
}

/** Something that a `yield*` gave back. */
export interface GivenBack {
  /** The event by which the program had it. */
  seq: number;
  task: number;
  /** The event that holds its text. */
  told: number;
}

/** All that has happened on one line of the source, in order of events. */
export class LineLog {
  readonly waits = new WaitSum();
  readonly tasks = new Map<number, TaskOnLine>();
  readonly values: GivenBack[] = [];

  /** `seq` is the event that began the span. */
  addSpan(task: number, seq: number): void {
    const { spans } = this.#of(task);
    if (spans.at(-1) !== seq) spans.push(seq);
  }

  /** `seq` is the event that ended the wait. */
  addWait(task: number, seq: number, seconds: number): void {
    this.waits.add(seq, seconds);
    this.#of(task).waits.add(seq, seconds);
  }

  #of(task: number): TaskOnLine {
    let there = this.tasks.get(task);
    if (there === undefined) {
      there = { spans: [], waits: new WaitSum() };
      this.tasks.set(task, there);
    }
    return there;
  }
}
