import { firstIndex } from "./column.ts";
import type { DrawableLane, DrawableLink } from "./drawable-trace.ts";
import type { RowBoxes } from "./row-boxes.ts";
import type { Row, Scene } from "./scene.ts";

/** From the step in which a task acted to the span of the other that began by it. CSS pixels. */
export interface ArrowShape {
  fromX: number;
  fromY: number;
  toX: number;
  toY: number;
  kind: "wake" | "start";
  selected: boolean;
}

/** More than this many in sight tell nothing: only the selected one is drawn then. */
const MOST_IN_SIGHT = 200;
/** One that is nearer than this to another is left out. CSS pixels. */
const LEAST_GAP = 24;

type BoxesOf = (row: Row) => RowBoxes | null;

/** The arrows to draw, the selected one last: it lies on top. */
export function arrowsInSight(scene: Scene, boxesOf: BoxesOf): ArrowShape[] {
  const { trace } = scene.index;
  const rows = new Map(scene.rows.map((row) => [row.lane.task, row]));
  const chosen = selectedWake(scene, rows);
  const shapes: ArrowShape[] = [];
  const add = (link: DrawableLink, kind: ArrowShape["kind"], selected: boolean) => {
    const from = rows.get(link.fromTask);
    const to = rows.get(link.toTask);
    if (!from || !to || from === to) return;
    if (link.seq >= scene.playhead.seq && !(selected && scene.showAhead)) return;
    const shape = arrowShape(scene, link, from, to, kind, boxesOf, selected);
    const crowded = shapes.some((other) => Math.abs(other.toX - shape.toX) < LEAST_GAP);
    if (selected || !crowded) shapes.push(shape);
  };
  if (chosen) add(chosen, "wake", true);
  for (const link of linksInSight(scene, trace.wakes)) if (link !== chosen) add(link, "wake", false);
  for (const link of linksInSight(scene, trace.starts)) {
    // What starts with its parent's own first step stands below it already, joined by the tree.
    const parent = rows.get(link.fromTask)?.lane;
    if (parent && parent.spans.length > 0 && parent.spans.fromAt(0) < link.at) add(link, "start", false);
  }
  return shapes.reverse();
}

/**
 * The wake-up that the selection is about: what ended the selected wait, began the selected ready or running span, or came of
 * the selected end of a task.
 */
function selectedWake(scene: Scene, rows: ReadonlyMap<number, Row>): DrawableLink | null {
  const { selection, index } = scene;
  const lane = selection && rows.get(selection.task)?.lane;
  if (!selection || !lane || selection.seq < 0) return null;
  if (selection.seq === lane.doneSeq) return firstWakeBy(lane, index.trace.wakes);
  const span = lane.spans.indexOfSeq(selection.seq);
  if (span < 0) return null;
  const state = lane.spans.state(span);
  const seq =
    state === "waiting"
      ? lane.spans.toSeq(span)
      : lane.spans.fromSeq(state === "running" ? Math.max(0, span - 1) : span);
  const { wakes } = index.trace;
  const found = wakes[firstIndex(0, wakes.length, (i) => (wakes[i] as DrawableLink).seq >= seq)];
  return found?.seq === seq ? found : null;
}

/** The first whom the end of the task woke, at that very time. */
function firstWakeBy({ task, doneSeq, doneAt }: DrawableLane, wakes: readonly DrawableLink[]): DrawableLink | null {
  for (
    let i = firstIndex(0, wakes.length, (each) => (wakes[each] as DrawableLink).seq > doneSeq);
    i < wakes.length;
    i++
  ) {
    const wake = wakes[i] as DrawableLink;
    if (wake.at > doneAt) return null;
    if (wake.fromTask === task) return wake;
  }
  return null;
}

function linksInSight(scene: Scene, links: readonly DrawableLink[]): readonly DrawableLink[] {
  const { scale, theme, axis, index } = scene;
  const position = (link: DrawableLink) => (axis === "time" ? link.at : index.steps.edgeOf(link.seq));
  const from = scale.invert(theme.sizes.label);
  const to = scale.invert(scene.width);
  const lo = firstIndex(0, links.length, (i) => position(links[i] as DrawableLink) >= from);
  const hi = firstIndex(lo, links.length, (i) => position(links[i] as DrawableLink) > to);
  return hi - lo > MOST_IN_SIGHT ? [] : links.slice(lo, hi);
}

function arrowShape(
  scene: Scene,
  link: DrawableLink,
  from: Row,
  to: Row,
  kind: ArrowShape["kind"],
  boxesOf: BoxesOf,
  selected: boolean,
): ArrowShape {
  const down = to.middle > from.middle;
  const reach = scene.theme.sizes.bar / 2 + 5;
  const at = scene.scale.x(scene.axis === "time" ? link.at : scene.index.steps.edgeOf(link.seq));
  // From a neighbour there is no room between the bars: it starts within its step.
  const near = Math.abs(to.middle - from.middle) <= scene.theme.sizes.lane;
  return {
    fromX: middleOf(boxesOf(from), stepBefore(from.lane, link.seq)) ?? at,
    fromY: from.middle + (near ? 0 : down ? reach - 1 : 1 - reach),
    toX: scene.axis === "time" ? (middleOf(boxesOf(to), to.lane.spans.indexOfSeq(link.seq)) ?? at) : at + 3,
    toY: to.middle + (down ? -reach : reach),
    kind,
    selected,
  };
}

function middleOf(boxes: RowBoxes | null, span: number): number | null {
  const box = boxes?.boxes.find((each) => each.index === span);
  return box ? box.x + Math.min(box.width, 8) / 2 : null;
}

/** The running span in which a task did what shows at `seq`. */
function stepBefore(lane: DrawableLane, seq: number): number {
  let span = lane.spans.indexOfSeq(seq);
  while (span > 0 && lane.spans.state(span) !== "running") span--;
  return span;
}
