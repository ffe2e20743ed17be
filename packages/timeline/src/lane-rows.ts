import type { DrawableLane } from "./drawable-trace.ts";

/** A lane of the whole list, with its tree lines. */
export interface LaneRow {
  kind: "lane";
  lane: DrawableLane;
  /** For each level below the root, whether its line goes on to a later sibling; as long as the lane is deep. */
  guides: readonly boolean[];
  /** Lanes put away under it; null where it has none below it that could be. */
  hidden: number | null;
}

/** A heading over the lanes of one coroutine. */
export interface GroupRow {
  kind: "group";
  coroutine: string;
  /** Lanes that belong under it. */
  lanes: number;
  folded: boolean;
}

export type ShownRow = LaneRow | GroupRow;

/** Lanes, in tree order, as rows of the tree; those in `away` are left out, and so is all that is below those in `folded`. */
export function treeRows(
  lanes: readonly DrawableLane[],
  folded: ReadonlySet<number>,
  away: ReadonlySet<number>,
): LaneRow[] {
  const kept = unfolded(lanes, folded);
  const rows: LaneRow[] = [];
  const goesOn: boolean[] = [];
  for (const { lane, hidden } of kept.reverse()) {
    if (away.has(lane.task)) continue;
    const guides = Array.from({ length: lane.depth }, (_, level) => goesOn[level + 1] ?? false);
    rows.push({ kind: "lane", lane, guides, hidden });
    goesOn.length = Math.min(goesOn.length, lane.depth + 1);
    goesOn[lane.depth] = true;
  }
  return rows.reverse();
}

type Kept = Pick<LaneRow, "lane" | "hidden">;

/** What is left of a tree when all that is below `folded` is put away, with the number of those put away. */
export function unfolded(lanes: readonly DrawableLane[], folded: ReadonlySet<number>): Kept[] {
  const kept: Kept[] = [];
  let under: Kept | null = null;
  for (const [index, lane] of lanes.entries()) {
    if (under && lane.depth > under.lane.depth) {
      under.hidden = (under.hidden ?? 0) + 1;
      continue;
    }
    const parent = (lanes[index + 1]?.depth ?? 0) > lane.depth;
    const one = { lane, hidden: parent ? 0 : null };
    kept.push(one);
    under = parent && folded.has(lane.task) ? one : null;
  }
  return kept;
}
