import { firstIndex } from "./column.ts";
import { doneWidth } from "./draw-done.ts";
import { GUTTER } from "./draw-gutter.ts";
import { idleBox } from "./draw-idle.ts";
import { tripsInSight } from "./draw-trips.ts";
import { laneState } from "./lane-state.ts";
import { boxesInSight, endOfBoxes, visibleSpans } from "./row-boxes.ts";
import type { Row, Scene } from "./scene.ts";
import { doneWords, headingWords, spanWords } from "./span-words.ts";
import type { Hit } from "./view.ts";

/** How near is near enough. CSS pixels. */
const REACH = 3;

/** What lies under a point of the host, in CSS pixels; null where nothing does. */
export function hitTest(scene: Scene, x: number, y: number): Hit | null {
  if (x < 0 || y < 0 || x > scene.width || y > scene.height) return null;
  if (y >= scene.minimapTop) return area("minimap");
  const { label } = scene.theme.sizes;
  if (x >= label && Math.abs(y - scene.lanesTop) <= 8) {
    const trip = tripsInSight(scene).find((each) => Math.abs(each.x - x) <= 8);
    if (trip)
      return {
        ...area("trip"),
        seq: trip.seq,
        from: trip.at,
        to: trip.at,
        text: `A wait trips at ${trip.at.toFixed(3)} s`,
      };
  }
  if (y < scene.lanesTop) return x >= label ? area("ruler") : null;
  const row = rowAt(scene, y);
  if (!row) return hitHeading(scene, y);
  if (x < GUTTER && row.hidden !== null) return hitFold(row, row.hidden);
  if (x < label) return hitLane(scene, row, "label");
  return hitSpan(scene, row, x) ?? hitDone(scene, row, x) ?? hitLane(scene, row, "lane");
}

function rowAt(scene: Scene, y: number): Row | undefined {
  if (y >= scene.lanesBottom) return undefined;
  const { lane } = scene.theme.sizes;
  return scene.rows.find((row) => y >= row.top && y < row.top + lane && (row.pinned || y >= scene.pinnedBottom));
}

function hitHeading(scene: Scene, y: number): Hit | null {
  const { lane } = scene.theme.sizes;
  const seen = y < scene.lanesBottom && y >= scene.pinnedBottom;
  const heading = scene.headings.find(({ top }) => seen && y >= top && y < top + lane);
  return heading ? { ...area("fold"), name: heading.coroutine, text: headingWords(heading) } : null;
}

function hitFold({ lane }: Row, hidden: number): Hit {
  const text = hidden === 0 ? `Fold what ${lane.name} started` : `Unfold the ${hidden} under ${lane.name}`;
  return { ...area("fold"), task: lane.task, name: lane.name, text };
}

function hitSpan(scene: Scene, row: Row, x: number): Hit | null {
  const index = spanAt(scene, row, x);
  const span = index < 0 ? null : row.lane.spans.at(index);
  if (!span || (!scene.showAhead && span.fromSeq >= scene.playhead.seq)) return null;
  return {
    area: "span",
    task: row.lane.task,
    seq: span.fromSeq,
    name: row.lane.name,
    state: span.state,
    from: span.fromAt,
    to: span.toAt,
    reason: span.reason,
    text: spanWords(row.lane, span, scene.showAhead ? Number.POSITIVE_INFINITY : scene.playhead.at),
  };
}

/** The span drawn at `x`, -1 for none; of several within reach a tick comes first, for it is the hardest to hit. */
function spanAt(scene: Scene, row: Row, x: number): number {
  const inSight = boxesInSight(scene, row);
  if (!inSight) return denseSpanAt(scene, row, x);
  const reached = inSight.boxes.filter((box) => x >= box.x - 1 && x <= box.x + box.width + 1);
  return (
    (reached.find((box) => box.tick && box.state === "running") ?? reached.find((box) => box.tick) ?? reached[0])
      ?.index ?? -1
  );
}

function denseSpanAt(scene: Scene, row: Row, x: number): number {
  const [lo, hi] = visibleSpans(scene, row);
  const from = scene.scale.invert(x - REACH);
  const to = scene.scale.invert(x + REACH);
  const first = firstIndex(lo, hi, (i) => row.index.position(i, scene.axis) >= from);
  const next = firstIndex(first, hi, (i) => row.index.position(i, scene.axis) > to);
  if (next === first) return first > lo && row.index.position(first, scene.axis) > from ? first - 1 : -1;
  const { spans } = row.lane;
  for (let index = first; index < Math.min(next, first + 64); index++) {
    if (spans.state(index) === "running") return index;
  }
  return first;
}

function hitDone(scene: Scene, row: Row, x: number): Hit | null {
  const { lane } = row;
  if (!lane.outcome || (lane.doneSeq >= scene.playhead.seq && !scene.showAhead)) return null;
  const boxes = boxesInSight(scene, row);
  const end = boxes ? endOfBoxes(scene, row, boxes) : scene.scale.x(row.index.position(row.index.length, scene.axis));
  const idle = idleBox(scene, row, end);
  const right = Math.max(idle?.right ?? 0, end + doneWidth(scene, row, end));
  if (x < end || x > right) return null;
  return {
    ...area("mark"),
    task: lane.task,
    seq: lane.doneSeq,
    name: lane.name,
    state: lane.outcome,
    from: lane.doneAt,
    to: lane.doneAt,
    text: idle ? `${doneWords(lane)}, and lay ready for ${idle.seconds.toFixed(3)} s` : doneWords(lane),
  };
}

function hitLane(scene: Scene, { lane }: Row, kind: "label" | "lane"): Hit {
  const state = laneState(lane, scene.playhead.seq);
  const word = state === "not yet" ? "" : state;
  return { ...area(kind), task: lane.task, name: lane.name, state: word, text: `${lane.name}: ${state}` };
}

function area(kind: Hit["area"]): Hit {
  return { area: kind, task: 0, seq: -1, name: "", state: "", from: 0, to: 0, reason: "", text: "" };
}
