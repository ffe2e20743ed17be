/** One stretch of a task's life in one state, as a trace keeps it. */
export interface DrawableSpan {
  state: SpanState;
  /** Index of the event that began it. */
  fromSeq: number;
  /** Index of the event that ended it, -1 while it is open. */
  toSeq: number;
  /** Seconds. */
  fromAt: number;
  /** Seconds; the trace's end while it is open. */
  toAt: number;
  /** What it waits on in words; for ready, the cause. */
  reason: string;
}

export type SpanState = "ready" | "running" | "waiting";

/** Spans without gaps, oldest first. Only `at` may allocate; the rest is read for every column of pixels. */
export interface DrawableSpans {
  readonly length: number;
  at(index: number): DrawableSpan;
  state(index: number): SpanState;
  /** Of a ready span, why it is; nothing for others. */
  cause(index: number): string;
  fromSeq(index: number): number;
  toSeq(index: number): number;
  fromAt(index: number): number;
  toAt(index: number): number;
  /** The last span that began with the event `seq` or before it; -1 if none. */
  indexOfSeq(seq: number): number;
}

export interface DrawableLane {
  task: number;
  name: string;
  /** What it runs: many lanes may share one. */
  coroutine: string;
  /** Id of the task that made it, 0 for none. */
  parent: number;
  depth: number;
  /** Colour slot, by order of creation. */
  slot: number;
  createdSeq: number;
  /** Index of the event that ended it, -1 while alive. */
  doneSeq: number;
  doneAt: number;
  outcome: "returned" | "raised" | "cancelled" | null;
  /** Safe text of the value or of the error. */
  text: string;
  spans: DrawableSpans;
}

/** From one task to another, at one event. */
export interface DrawableLink {
  fromTask: number;
  toTask: number;
  seq: number;
  at: number;
}

/** What the timeline reads of a trace: nothing else, and it writes nothing. `Trace` has all of it. */
export interface DrawableTrace {
  /** Rises at each append. */
  readonly version: number;
  /** Number of events. */
  readonly length: number;
  /** Seconds of the last event. */
  readonly end: number;
  /** No more events will come. */
  readonly complete: boolean;
  /** Steps ended. */
  readonly steps: number;
  /** In tree order: main, then children under their parents. */
  readonly lanes: readonly DrawableLane[];
  readonly trips: readonly { seq: number; at: number }[];
  /** How many tasks are alive from this event on. */
  readonly alive: readonly { seq: number; at: number; count: number }[];
  readonly wakes: readonly DrawableLink[];
  readonly starts: readonly DrawableLink[];
  kindOf(seq: number): string;
  /** Seconds. */
  atOf(seq: number): number;
  /** Number of events at or before `at`. */
  seqAt(at: number): number;
  /** The playhead's position just after the k-th step (0: before the first). */
  seqOfStep(step: number): number;
  timeOfStep(step: number): number;
}
