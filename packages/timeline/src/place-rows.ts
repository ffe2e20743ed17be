import type { Arrangement } from "./arrange-lanes.ts";
import type { SceneSource } from "./compose-scene.ts";
import type { ShownRow } from "./lane-rows.ts";
import type { Frame, Heading, Row } from "./scene.ts";

/** Rows that stay take no more of the lanes' room than this. */
const MOST_STICKY = 0.5;

/** How many rows stay when the others scroll. The rest of those pinned come first among the others. */
export function stickyRows({ rows, pinned }: Arrangement, room: number, lane: number): number {
  const most = Math.max(1, Math.floor((room * MOST_STICKY) / lane));
  return Math.min(pinned, most, rows.length);
}

/** The rows that can be seen, where they stand. */
export function placeRows(
  source: Pick<SceneSource, "theme" | "index" | "scrollY" | "lanes">,
  frame: Frame,
  { rows }: Pick<Arrangement, "rows">,
): { rows: Row[]; headings: Heading[] } {
  const { lane: step } = source.theme.sizes;
  const placed: Row[] = [];
  const headings: Heading[] = [];
  const sticky = Math.round((frame.pinnedBottom - frame.lanesTop) / step);
  const held = new Set(source.lanes.pinned);
  const add = (row: ShownRow, place: number, top: number) => {
    const spot = { top, middle: top + step / 2 };
    if (row.kind === "group") headings.push({ ...row, ...spot });
    else {
      const { lane, guides, hidden } = row;
      const index = source.index.lane(lane);
      placed.push({ lane, guides, hidden, index, ...spot, pinned: place < sticky, held: held.has(lane.task) });
    }
  };
  for (const [place, row] of rows.slice(0, sticky).entries()) add(row, place, frame.lanesTop + place * step);
  for (let place = sticky + Math.max(0, Math.floor(source.scrollY / step)); place < rows.length; place++) {
    const top = frame.lanesTop + place * step - source.scrollY;
    if (top >= frame.lanesBottom) break;
    add(rows[place] as ShownRow, place, top);
  }
  return { rows: placed, headings };
}
