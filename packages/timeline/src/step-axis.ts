import { IntColumn } from "./column.ts";
import type { DrawableTrace } from "./drawable-trace.ts";

/**
 * Where events stand when every step is equally wide. An *edge* is a position between cells: `2k` is the right edge of step
 * k's cell and `2k + 1` the left edge of the next one; between the two lies a gutter, which has width only where virtual
 * time jumps. Reads each event once, as the trace grows.
 */
export class StepAxis {
  readonly #starts = new IntColumn();
  readonly #ends = new IntColumn();
  /** Gutters at boundaries below k. */
  readonly #gutters = new IntColumn();
  #read = 0;
  #trace: DrawableTrace | null = null;

  constructor() {
    this.#gutters.push(0);
  }

  /** Steps begun. */
  get length(): number {
    return this.#starts.length;
  }

  /** Reads the events that are new, so many at most; gives whether that was all. */
  sync(trace: DrawableTrace, most = Number.POSITIVE_INFINITY): boolean {
    this.#trace = trace;
    const end = Math.min(trace.length, this.#read + most);
    for (; this.#read < end; this.#read++) {
      const kind = trace.kindOf(this.#read);
      if (kind === "stepStarted") this.#start(trace, this.#read);
      else if (kind === "stepEnded") this.#ends.push(this.#read);
    }
    return end === trace.length;
  }

  #start(trace: DrawableTrace, seq: number): void {
    const boundary = this.#starts.length;
    this.#gutters.push(this.#gutters.at(boundary) + (trace.atOf(seq) > this.#timeBefore(trace, boundary) ? 1 : 0));
    this.#starts.push(seq);
  }

  /** Seconds when the step before this boundary ended. */
  #timeBefore(trace: DrawableTrace, boundary: number): number {
    return boundary === 0 ? 0 : trace.atOf(this.#ends.at(boundary - 1));
  }

  /** Gutters left of the left edge of the cell after `boundary`, when `after`; else left of `boundary`'s own gutter. */
  guttersBefore(boundary: number, after: boolean): number {
    const last = this.#gutters.length - 1;
    return this.#gutters.at(Math.min(boundary + (after ? 1 : 0), last));
  }

  /** Seconds of virtual time that pass in the gutter at `boundary`; 0 where there is no gutter. */
  jumpAt(boundary: number): number {
    if (!this.#trace || boundary >= this.length) return 0;
    return this.#trace.atOf(this.#starts.at(boundary)) - this.#timeBefore(this.#trace, boundary);
  }

  /**
   * The edge at which the event `seq` stands. Within a step that is the step's right edge: there its effect is seen. Quick when
   * near `after`, the edge of an event before it.
   */
  edgeOf(seq: number, after = 0): number {
    const trace = this.#trace as DrawableTrace;
    const boundary = this.#starts.firstAtLeast(after >> 1, this.length, seq);
    if (boundary < this.length && this.#starts.at(boundary) === seq) return 2 * boundary + 1;
    const ended = this.#ends.length >= boundary && (boundary === 0 || this.#ends.at(boundary - 1) < seq);
    return 2 * boundary + (ended && trace.atOf(seq) > this.#timeBefore(trace, boundary) ? 1 : 0);
  }

  /** Where the playhead stands, in edges: within the gutter as its time passes, in a cell's middle within its step. */
  edgeAt(at: number, seq: number): number {
    const boundary = this.begun(seq);
    const ended = boundary === 0 || (this.#ends.length >= boundary && this.#ends.at(boundary - 1) < seq);
    if (!ended) return 2 * boundary - 0.5;
    const jump = this.jumpAt(boundary);
    if (jump <= 0 || !this.#trace) return 2 * boundary;
    return 2 * boundary + Math.min(1, Math.max(0, (at - this.#timeBefore(this.#trace, boundary)) / jump));
  }

  /** Steps begun when `seq` events are applied. */
  begun(seq: number): number {
    return this.#starts.firstAtLeast(0, this.length, seq);
  }
}
