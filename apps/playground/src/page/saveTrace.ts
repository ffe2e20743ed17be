import { toJSON } from "@interleave/trace";
import { download } from "../dialogs/download.ts";
import type { Stage } from "../store/playground.ts";

/** Offers the drawn trace as a file, with what it was computed from. Does nothing while there is none. */
export function saveTrace({ store, backstage }: Stage): void {
  const { ran, scenario, bookmarks } = store.getState();
  if (backstage.drawn === null || ran === null) return;
  const { runtime, source, seed } = ran;
  download(
    `${scenario}.trace.json`,
    toJSON(backstage.drawn.trace, { runtime, source, seed, ...(bookmarks.length > 0 && { bookmarks }) }),
  );
}
