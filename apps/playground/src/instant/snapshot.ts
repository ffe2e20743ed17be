import type { Finding, Instant, Trace } from "@interleave/trace";
import type { Playhead } from "../store/playhead.ts";
import type { Status } from "./status.ts";
import { lineOf } from "./words.ts";

/** What is shown, as plain JSON. */
export interface Snapshot {
  source: string;
  status: Status;
  /** Seconds of virtual time at the playhead. */
  at: number;
  /** Events before the playhead. */
  seq: number;
  /** Seconds of virtual time at the end of what is computed. */
  end: number;
  tasks: { name: string; state: string; outcome?: string; waitingOn?: string; line?: number }[];
  boxes: { kind: string; by: string; condition?: string; pending: string[]; done: string[]; open: boolean }[];
  ready: string[];
  timers: { at: number; reason: string }[];
  output: { at: number; task: string; text: string }[];
  hints: { id: string; text: string }[];
}

export interface Shown {
  source: string;
  status: Status;
  playhead: Playhead;
  trace: Trace | null;
  instant: Instant;
  /** Those whose moment has come. */
  hints: readonly Finding[];
}

/** The page's contents at the playhead, derived from the trace alone. */
export function snapshotOf({ source, status, playhead, trace, instant, hints }: Shown): Snapshot {
  const names = (members: readonly { name: string }[]) => members.map(({ name }) => name);
  return {
    source,
    status,
    at: playhead.at,
    seq: playhead.seq,
    end: trace?.end ?? 0,
    tasks: instant.tasks.map(({ name, state, outcome, waitingOn, place }) => ({
      name,
      state,
      ...(outcome !== null && { outcome }),
      ...(waitingOn !== "" && { waitingOn }),
      ...lineIn(trace, place),
    })),
    boxes: instant.boxes.map(({ kind, byName, condition, pending, done, open }) => ({
      kind,
      by: byName,
      ...(condition !== "" && { condition }),
      pending: names(pending),
      done: names(done),
      open,
    })),
    ready: instant.ready.map((task) => trace?.nameOf(task) ?? ""),
    timers: instant.timers.map(({ at, reason }) => ({ at, reason })),
    output: (trace?.prints ?? []).slice(0, instant.printed).map(({ at, name, text }) => ({ at, task: name, text })),
    hints: hints.map(({ id, message }) => ({ id, text: message })),
  };
}

function lineIn(trace: Trace | null, place: number): { line?: number } {
  const line = trace === null ? undefined : lineOf(trace, place);
  return line === undefined ? {} : { line };
}
