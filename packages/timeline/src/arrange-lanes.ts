import type { DrawableLane } from "./drawable-trace.ts";
import { isTree, type LaneChoice } from "./lane-choice.ts";
import { type LaneRow, type ShownRow, treeRows, unfolded } from "./lane-rows.ts";
import { laneState } from "./lane-state.ts";

/** The rows of a timeline, top to bottom. */
export interface Arrangement {
  rows: readonly ShownRow[];
  /** The first so many stay when the others scroll: main, and what a hand has pinned. */
  pinned: number;
  /** Lanes that fit the choice, of all that there are. A folded lane fits. */
  fitting: number;
  lanes: number;
}

export const NO_ROWS: Arrangement = { rows: [], pinned: 0, fitting: 0, lanes: 0 };

/** Seconds that a lane has waited when the choice asks. */
export type Waited = (lane: DrawableLane) => number;

/** Lays out those of `lanes`, in tree order, that exist when `seq` events are applied. */
export function arrangeLanes(
  lanes: readonly DrawableLane[],
  seq: number,
  choice: LaneChoice,
  waited: Waited,
): Arrangement {
  const known = lanes.filter((lane) => lane.createdSeq < seq);
  const tree = isTree(choice);
  const fitting = tree ? known : known.filter((lane) => fits(lane, choice));
  const top = onTop(known, fitting, choice);
  const away = new Set(top.map(({ lane }) => lane.task));
  const rest = tree
    ? treeRows(known, new Set(choice.folded), away)
    : listRows(inOrder(fitting, choice, waited), choice, away);
  const shown = top.filter(({ lane }) => !fitting.includes(lane)).length + fitting.length;
  return { rows: [...top, ...rest], pinned: top.length, fitting: shown, lanes: known.length };
}

/** Whether a lane has the name and, when asked, the state that are chosen. */
export function fits(lane: DrawableLane, { text, states, at }: LaneChoice): boolean {
  if (!lane.name.toLowerCase().includes(text.trim().toLowerCase())) return false;
  return states.length === 0 || states.includes(laneState(lane, at));
}

/** Main, if it fits, and what is pinned. In a tree they keep what is folded under them. */
function onTop(known: readonly DrawableLane[], fitting: readonly DrawableLane[], choice: LaneChoice): LaneRow[] {
  const main = known[0];
  const tasks = main && fitting.includes(main) ? [main.task, ...choice.pinned] : choice.pinned;
  const kept = isTree(choice) ? unfolded(known, new Set(choice.folded)) : [];
  return [...new Set(tasks)].flatMap((task) => {
    const lane = known.find((each) => each.task === task);
    const hidden = kept.find((each) => each.lane === lane)?.hidden ?? null;
    return lane ? [{ kind: "lane" as const, lane, guides: [], hidden }] : [];
  });
}

const byName = new Intl.Collator("en", { numeric: true });

function inOrder(lanes: readonly DrawableLane[], { order }: LaneChoice, waited: Waited): readonly DrawableLane[] {
  if (order === "tree") return lanes;
  const oldest = (a: DrawableLane, b: DrawableLane) => a.createdSeq - b.createdSeq;
  if (order === "name") return [...lanes].sort((a, b) => byName.compare(a.name, b.name) || oldest(a, b));
  const rank = new Map(lanes.map((lane) => [lane, order === "waiting" ? -waited(lane) : firstStep(lane)]));
  return [...lanes].sort((a, b) => (rank.get(a) as number) - (rank.get(b) as number) || oldest(a, b));
}

/** The event with which a lane first ran; past all others where it never did. */
function firstStep({ spans }: DrawableLane): number {
  for (let index = 0; index < spans.length; index++) {
    if (spans.state(index) === "running") return spans.fromSeq(index);
  }
  return Number.MAX_SAFE_INTEGER;
}

function listRows(
  lanes: readonly DrawableLane[],
  { grouped, foldedGroups }: LaneChoice,
  away: ReadonlySet<number>,
): ShownRow[] {
  const listed = lanes.filter((lane) => !away.has(lane.task));
  const plain = (lane: DrawableLane, guides: readonly boolean[]): LaneRow => ({
    kind: "lane",
    lane,
    guides,
    hidden: null,
  });
  if (!grouped) return listed.map((lane) => plain(lane, []));
  const groups = new Map<string, DrawableLane[]>();
  for (const lane of listed) {
    const group = groups.get(lane.coroutine);
    if (group) group.push(lane);
    else groups.set(lane.coroutine, [lane]);
  }
  return [...groups].flatMap(([coroutine, own]): ShownRow[] => {
    if (own.length === 1) return own.map((lane) => plain(lane, []));
    const folded = foldedGroups.includes(coroutine);
    const heading: ShownRow = { kind: "group", coroutine, lanes: own.length, folded };
    return folded ? [heading] : [heading, ...own.map((lane, place) => plain(lane, [place < own.length - 1]))];
  });
}
