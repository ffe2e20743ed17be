import { firstIndex } from "./column.ts";
import { lanePosition } from "./lane-position.ts";
import type { Pen } from "./pen.ts";
import { boxesInSight } from "./row-boxes.ts";
import { type Row, type Scene, snap } from "./scene.ts";

/** Spans that are to be lit, whatever it is that they have in common. */
export interface Lit {
  /** The events that began a task's lit spans, oldest first. */
  of(task: number): readonly number[];
}

/** Lit spans nearer to each other than this are lit as one. CSS pixels. */
const NEAR = 5;
/** However short a span is, its light can be seen. CSS pixels. */
const LEAST = 3;

/** A stroke at the foot of the lane under each lit span, as far as the playhead's place allows it to be known. */
export function drawLit(pen: Pen, scene: Scene): void {
  const { lit, theme } = scene;
  if (lit === null) return;
  const height = theme.sizes.compact ? 2 : 3;
  pen.fillStyle = theme.colours.accent;
  for (const row of scene.rows) {
    const top = snap(scene, row.top + theme.sizes.lane - height);
    if (top >= scene.lanesBottom || (!row.pinned && top < scene.pinnedBottom)) continue;
    for (const [from, to] of merged(stretches(scene, row, lit.of(row.lane.task)))) {
      const left = Math.max(theme.sizes.label, snap(scene, from));
      const right = Math.max(snap(scene, to), snap(scene, from) + LEAST);
      if (right > left) pen.fillRect(left, top, right - left, height);
    }
  }
}

/** From where to where the lit spans of a lane reach, left to right. CSS pixels. */
function stretches(scene: Scene, row: Row, starts: readonly number[]): Iterable<[number, number]> {
  if (starts.length === 0) return [];
  const found = boxesInSight(scene, row);
  if (found === null) return denseStretches(scene, row, starts);
  return found.boxes
    .filter(({ index }) => isLit(starts, row.lane.spans.fromSeq(index)))
    .map(({ x, width }) => [x, reached(scene, x, x + width)]);
}

/** Of a lane with too many spans for a box each: no more than one stretch a few pixels, however many there are. */
function* denseStretches(scene: Scene, row: Row, starts: readonly number[]): Generator<[number, number]> {
  const { spans } = row.lane;
  const x = (at: number) => lanePosition(scene, starts[at] as number);
  let at = Math.max(0, firstIndex(0, starts.length, (index) => x(index) >= scene.theme.sizes.label) - 1);
  while (at < starts.length) {
    const seq = starts[at] as number;
    const from = x(at);
    if (from > scene.width || (!scene.showAhead && seq >= scene.playhead.seq)) return;
    const span = spans.indexOfSeq(seq);
    const to = reached(scene, from, scene.scale.x(row.index.position(span + 1, scene.axis)));
    yield [from, to];
    const beyond = Math.max(from, to) + NEAR;
    at = Math.max(at + 1, firstIndex(at + 1, starts.length, (index) => x(index) >= beyond) - 1);
  }
}

/** What is not known yet is not lit. */
function reached({ showAhead, reachX }: Scene, from: number, to: number): number {
  return showAhead ? to : Math.max(from, Math.min(to, reachX));
}

function isLit(starts: readonly number[], seq: number): boolean {
  return starts[firstIndex(0, starts.length, (index) => (starts[index] as number) >= seq)] === seq;
}

function* merged(stretches: Iterable<[number, number]>): Generator<[number, number]> {
  let open: [number, number] | null = null;
  for (const [from, to] of stretches) {
    if (open !== null && from - open[1] < NEAR) open[1] = Math.max(open[1], to);
    else {
      if (open !== null) yield open;
      open = [from, to];
    }
  }
  if (open !== null) yield open;
}
