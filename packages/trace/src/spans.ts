import type { Columns } from "./columns.ts";
import { CAUSES, KIND } from "./layout.ts";
import type { Span, SpanList } from "./model.ts";
import { countWhile } from "./search.ts";

/** What a list of spans reads from the trace that it belongs to. */
export interface SpanSource {
  readonly columns: Columns;
  /** Seconds of the last event. */
  readonly end: number;
  span(task: number, fromSeq: number, toSeq: number): Span;
}

/**
 * A lane's spans, kept as nothing but the positions of the events that began them: spans have no gaps, and the rest stands
 * in the trace's columns.
 */
export class LaneSpans implements SpanList {
  readonly #source: SpanSource;
  readonly #task: number;
  readonly #starts: number[] = [];
  #end = -1;

  constructor(source: SpanSource, task: number) {
    this.#source = source;
    this.#task = task;
  }

  get length(): number {
    return this.#starts.length;
  }

  begin(seq: number): void {
    this.#starts.push(seq);
  }

  finish(seq: number): void {
    this.#end = seq;
  }

  at(index: number): Span {
    if (!(index in this.#starts)) throw new RangeError(`No span ${index} among ${this.length}.`);
    return this.#source.span(this.#task, this.fromSeq(index), this.toSeq(index));
  }

  state(index: number): Span["state"] {
    return stateBegunBy(this.#source.columns.kind(this.fromSeq(index)));
  }

  cause(index: number): string {
    const { columns } = this.#source;
    const seq = this.fromSeq(index);
    return columns.kind(seq) === KIND.taskReady ? (CAUSES[columns.code(seq)] as string) : "";
  }

  fromSeq(index: number): number {
    return this.#starts[index] as number;
  }

  toSeq(index: number): number {
    return this.#starts[index + 1] ?? this.#end;
  }

  fromAt(index: number): number {
    return this.#source.columns.at(this.fromSeq(index));
  }

  toAt(index: number): number {
    const seq = this.toSeq(index);
    return seq === -1 ? this.#source.end : this.#source.columns.at(seq);
  }

  indexOfSeq(seq: number): number {
    return countWhile(this.length, (index) => this.fromSeq(index) <= seq) - 1;
  }

  indexOfTime(at: number): number {
    return countWhile(this.length, (index) => this.fromAt(index) <= at) - 1;
  }

  *[Symbol.iterator](): IterableIterator<Span> {
    for (let index = 0; index < this.length; index += 1) yield this.at(index);
  }
}

export function stateBegunBy(kind: number): Span["state"] {
  if (kind === KIND.stepStarted) return "running";
  return kind === KIND.taskWaiting ? "waiting" : "ready";
}
