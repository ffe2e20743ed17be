export type Axis = "time" | "steps";

/**
 * What part of the trace is seen. `from` and `to` are in the axis's units: seconds, or steps, where k is just after the
 * k-th step and k + 0.5 just before the next (between the two lies the gutter of a jump in time).
 */
export interface TimelineView {
  axis: Axis;
  from: number;
  to: number;
  /** CSS pixels by which the lanes below main are scrolled. */
  scrollY: number;
}

/** Where the reader stands: `seq` events are applied, and the clock shows `at` seconds. */
export interface Playhead {
  at: number;
  seq: number;
}

/** One span of a task, by the event that began it; -1 for the lane as a whole. A trip is told with task 0: it is of no lane. */
export interface Selection {
  task: number;
  seq: number;
}

/** What lies under a point. */
export interface Hit {
  area: "span" | "mark" | "lane" | "label" | "fold" | "ruler" | "trip" | "minimap";
  /** 0 where no task is. */
  task: number;
  /** The event that began the span, tripped the wait or ended the task; -1 for none. */
  seq: number;
  name: string;
  state: "ready" | "running" | "waiting" | "returned" | "raised" | "cancelled" | "";
  /** Seconds. */
  from: number;
  /** Seconds; the trace's end while it is open. */
  to: number;
  reason: string;
  /** One line in words, as the tooltip shows it. */
  text: string;
}

export interface TimelineEvents {
  /** The reader wants to stand there. `done` is false while a finger or button is still down. */
  seek: Playhead & { done: boolean };
  select: Selection | null;
  /** What is below a lane, or under the heading of a coroutine (then `task` is 0), is to be put away or brought back. */
  fold: { task: number; coroutine: string };
  hover: Hit | null;
  view: TimelineView;
  /** A hand measures from one instant to another. `done` is false while a finger or button is still down. */
  measure: { a: Playhead; b: Playhead; done: boolean };
}

/** One lane as text, for a grid that a screen reader can walk. */
export interface RowText {
  task: number;
  /** Of a heading over the lanes of one coroutine (then `task` is 0), what it says. */
  name: string;
  depth: number;
  /** Whether what is below it is shown; null where it has nothing below it. */
  open: boolean | null;
  /** Stays on top when others scroll: a hand has pinned it. */
  pinned: boolean;
  /** `ready`, `running`, `waiting`, `returned`, `raised`, `cancelled`, `not yet`; nothing for a heading. */
  state: string;
  /** The spans in view that have begun, oldest first, with their times. */
  spans: readonly { seq: number; state: string; reason: string; from: number; to: number; text: string }[];
}
