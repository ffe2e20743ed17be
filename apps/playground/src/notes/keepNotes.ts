import type { Notes, Timeline } from "@interleave/timeline";
import { onFound } from "../hints/findingsOf.ts";
import type { Stage } from "../store/playground.ts";
import { notesOf } from "./notesOf.ts";

/** Keeps a timeline told of what was found in its trace; returns how to end it. Subscribe after what sets the trace. */
export function keepNotes(stage: Stage, timeline: Timeline): () => void {
  let told: Notes = { findings: [], path: [] };
  const tell = (anew: boolean) => {
    const notes = notesOf(stage);
    if (!anew && isSame(notes, told)) return;
    told = notes;
    timeline.setNotes(notes);
  };
  tell(true);
  const ends = [
    stage.store.subscribe((state, earlier) => tell(state.traceId !== earlier.traceId)),
    onFound(() => tell(false)),
  ];
  return () => {
    for (const end of ends) end();
  };
}

function isSame(one: Notes, other: Notes): boolean {
  const samePath = one.path === other.path || one.path.length + other.path.length === 0;
  return samePath && one.findings === other.findings && one.loop === other.loop;
}
