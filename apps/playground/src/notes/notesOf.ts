import type { Notes } from "@interleave/timeline";
import { hintsIn } from "../hints/findingsOf.ts";
import { pathAt } from "../path/pathAt.ts";
import type { Stage } from "../store/playground.ts";

/** What is drawn over the lanes: what the hints found, and the critical path where it is asked for. */
export function notesOf({ store, backstage }: Stage): Notes {
  const { ran, path, loop, seq, seen, ahead } = store.getState();
  const trace = backstage.drawn?.trace;
  if (trace === undefined) return { findings: [], path: [] };
  const legs = path ? pathAt(trace, seq, seen || ahead)?.legs : undefined;
  return { findings: hintsIn(trace, ran?.source ?? ""), path: legs ?? [], loop };
}
