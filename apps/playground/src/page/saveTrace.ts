import { jsonParts, toPacked } from "@interleave/trace";
import { saveParts } from "../files/saveParts.ts";
import type { Stage } from "../store/playground.ts";

/** Up to so many events a trace is saved as a text that people and programs can read; beyond, packed. */
const mostAsText = 100_000;

/** Offers the drawn trace as a file, with what it was computed from. Does nothing while there is none. */
export async function saveTrace({ store, backstage }: Stage): Promise<void> {
  const { ran, scenario, bookmarks } = store.getState();
  if (backstage.drawn === null || ran === null) return;
  const { trace } = backstage.drawn;
  const { runtime, source, seed, inputs } = ran;
  const meta = { runtime, source, seed, inputs, ...(bookmarks.length > 0 && { bookmarks }) };
  const isText = trace.length <= mostAsText;
  await saveParts({
    name: isText ? `${scenario}.trace.json` : `${scenario}.trace`,
    type: isText ? "application/json" : "application/octet-stream",
    parts: isText ? jsonParts(trace, meta) : toPacked(trace, meta),
    expected: isText ? trace.length : trace.length / 8192,
  });
}
