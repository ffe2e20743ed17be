import type { EventBatch, Site } from "@interleave/trace";
import type { Modern, RunEnd, RunValue } from "./runtime.ts";

/** What the page says to the worker. */
export type Order =
  | Equipment
  | { type: "start"; run: RunValue; horizon: number }
  | { type: "extend"; to: number }
  /** So many messages, the oldest first, have been dealt with. */
  | { type: "credit"; messages: number };

/** Files that a worker needs before it can run anything, as the page fetched them: it could not fetch them itself. */
export interface Equipment {
  type: "equip";
  files: { readonly [name: string]: Blob };
}

/** What the worker says to the page. */
export type Report =
  /** It can run something from now on. `image`: with this among its files another worker comes up sooner. */
  | { type: "equipped"; image: ArrayBuffer | null }
  | { type: "sites"; sites: Site[]; modern: Modern | null }
  | { type: "batch"; batch: EventBatch }
  /** A step has lasted this many real seconds and stands in a loop in this line. */
  | { type: "busy"; seconds: number; line: number }
  /** Everything up to this horizon (virtual seconds) is computed. */
  | { type: "idle"; until: number }
  | { type: "end"; end: RunEnd };

/** What the frame itself says to the page, in the worker's place. */
export type Verdict = { type: "broken"; why: string };

/** With this the frame hands its port to the page, once. */
export interface Handover {
  type: "interleave-runner";
  nonce: string;
}
