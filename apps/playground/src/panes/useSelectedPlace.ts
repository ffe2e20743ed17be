import type { Selection } from "@interleave/timeline";
import { useMemo } from "react";
import type { SelectedPlace } from "../editor/contract.ts";
import { placeOf } from "../instant/placeOf.ts";
import { stage, usePlayground } from "../store/live.ts";
import { ranTrace } from "./ranTrace.ts";

/** The place of what is selected; nothing is to be moved for what was selected in the editor itself. */
export function useSelectedPlace(own: Selection | null): SelectedPlace | undefined {
  const selection = usePlayground((state) => state.selection);
  const seq = usePlayground(({ selection, seq }) => (selection !== null && selection.seq < 0 ? seq : 0));
  const older = usePlayground(({ ran, source }) => ran?.source !== source);
  return useMemo(() => {
    const trace = older ? null : ranTrace();
    if (trace === null || selection === null) return undefined;
    const site = placeOf(trace, selection, seq);
    if (site === undefined) return undefined;
    const { line, col, endLine, endCol } = site;
    const ownDoing = selection.task === own?.task && selection.seq === own.seq;
    return { line, col, endLine, endCol, reveal: !ownDoing && !stage.backstage.player.playing };
  }, [selection, seq, older, own]);
}
