import type { Playground } from "./state.ts";

/** What the page knows of a run before there is one. */
export const unrun = {
  ran: null,
  phase: "none",
  problem: null,
  problemAhead: false,
  result: null,
  busy: null,
  loading: null,
  modern: null,
  seq: 0,
  seen: false,
  selection: null,
  marks: null,
  dragging: false,
} satisfies Partial<Playground>;
