import { lineIndexOf } from "@interleave/trace";
import type { LineFacts } from "../editor/contract.ts";
import { instantAt } from "../instant/instantAt.ts";
import { lineFactsAt } from "../instant/lineNotes.ts";
import { stage } from "../store/live.ts";
import { ranTrace } from "./ranTrace.ts";

/** What is known of a line at the playhead; nothing while the run is from older source. */
export function factsOfLine(line: number): LineFacts {
  const trace = ranTrace();
  if (trace === null) return { standing: [], waits: [], values: [] };
  const { at, seq } = stage.backstage.player.playhead;
  return lineFactsAt(trace, lineIndexOf(trace), instantAt(trace, seq), at, line);
}
