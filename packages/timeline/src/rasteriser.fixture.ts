import { toPixel } from "./colour.ts";
import { playheadPosition } from "./draw-playhead.ts";
import type { DrawableLane, DrawableTrace } from "./drawable-trace.ts";
import type { Scene } from "./scene.ts";

/** What a column may show, the least first: what is rare and matters is never hidden by what is long. */
const PRIORITY = ["nothing", "waiting", "ready", "running", "step", "cancelled", "failed"] as const;
type Kind = (typeof PRIORITY)[number];

/**
 * A lane in pixels, by looking at every span of it and at every pixel: the plain rule of what the drawing shows, without any
 * index. `width` in device pixels right of the labels.
 */
export function rasterise(scene: Scene, lane: DrawableLane, width: number): Uint32Array {
  const { passed, ahead } = columnsOf(scene, lane, width);
  const { theme, pixels, showAhead } = scene;
  const height = Math.round((theme.sizes.bar + 6) * pixels);
  const image = new Uint32Array(width * height);
  const now = Math.floor(columnAt(scene, playheadPosition(scene)));
  const pixelOf = { passed: passedPixel(scene, lane.slot, height), ahead: aheadPixel(scene, lane.slot, height) };
  for (let column = 0; column < width; column++) {
    const past = PRIORITY[passed[column] as number] as Kind;
    const coming = showAhead && column >= now ? (PRIORITY[ahead[column] as number] as Kind) : "nothing";
    for (let y = 0; y < height; y++) {
      image[y * width + column] =
        past === "nothing" ? pixelOf.ahead(coming, column, y) : pixelOf.passed(past, column, y);
    }
  }
  return image;
}

/** The highest kind in each column: of what has passed, and of what has not. */
function columnsOf(scene: Scene, lane: DrawableLane, width: number) {
  const { spans } = lane;
  const { playhead, index, axis } = scene;
  const passed = new Uint8Array(width);
  const ahead = new Uint8Array(width);
  const now = playheadPosition(scene);
  const edges = Array.from({ length: spans.length }, (_, i) => positionOf(index.trace, spans.fromSeq(i), axis));
  edges.push(endOf(index.trace, lane, axis));
  const mark = (columns: Uint8Array, kind: Kind, from: number, to: number) => {
    const [left, right] = [columnAt(scene, from), columnAt(scene, to)];
    const last = left === right ? Math.floor(left) + 1 : right;
    for (let column = Math.max(0, Math.floor(left)); column < Math.min(width, last); column++) {
      columns[column] = Math.max(columns[column] as number, PRIORITY.indexOf(kind));
    }
  };
  for (let i = 0; i < spans.length; i++) {
    const [from, to] = [edges[i] as number, edges[i + 1] as number];
    const over = i + 1 < spans.length && spans.fromSeq(i + 1) < playhead.seq;
    if (spans.fromSeq(i) < playhead.seq) mark(passed, kindOf(lane, i), Math.min(from, now), Math.min(to, now));
    if (!over) mark(ahead, kindOf(lane, i), from, to);
  }
  return { passed, ahead };
}

function kindOf({ spans, doneSeq }: DrawableLane, index: number): Kind {
  const { state, reason, fromAt, toAt } = spans.at(index);
  if (state === "waiting" || (index === spans.length - 1 && doneSeq < 0)) return state;
  if (state === "running") return fromAt === toAt ? "step" : "running";
  return reason === "cancel" ? "cancelled" : reason === "error" ? "failed" : "ready";
}

function columnAt({ scale, theme, pixels }: Scene, position: number): number {
  return (scale.x(position) - theme.sizes.label) * pixels;
}

/** Seconds; or edges of the steps axis. */
function positionOf(trace: DrawableTrace, seq: number, axis: "time" | "steps"): number {
  return axis === "time" ? trace.atOf(seq) : (edgesOf(trace)[seq] as number);
}

function endOf(trace: DrawableTrace, { doneSeq }: DrawableLane, axis: "time" | "steps"): number {
  if (doneSeq >= 0) return positionOf(trace, doneSeq, axis);
  return axis === "time" ? trace.end : (edgesOf(trace)[trace.length] as number);
}

const known = new WeakMap<DrawableTrace, number[]>();

/** The edge of each event, by counting steps from the first; after the last, where the axis ends. */
function edgesOf(trace: DrawableTrace): number[] {
  const kept = known.get(trace);
  if (kept) return kept;
  const edges: number[] = [];
  let [begun, ended, before] = [0, 0, 0];
  for (let seq = 0; seq < trace.length; seq++) {
    const starts = trace.kindOf(seq) === "stepStarted";
    edges.push(2 * begun + (starts || (ended === begun && trace.atOf(seq) > before) ? 1 : 0));
    if (starts) begun++;
    if (trace.kindOf(seq) !== "stepEnded") continue;
    ended++;
    before = trace.atOf(seq);
  }
  edges.push(2 * begun);
  known.set(trace, edges);
  return edges;
}

type PixelOf = (kind: Kind, column: number, y: number) => number;

/** Bars have an edge above and below; what has no length stands out from them. */
function partsOf({ pixels }: Scene, height: number) {
  const out = Math.round(3 * pixels);
  const thin = Math.max(1, Math.floor(pixels));
  return {
    inBar: (y: number) => y >= out && y < height - out,
    onEdge: (y: number) => y < out + thin || y >= height - out - thin,
    thin,
    period: Math.max(4, Math.round(8 * pixels)),
  };
}

function placeInHatch(scene: Scene, column: number, period: number): number {
  const place = (column - Math.round(columnAt(scene, 0))) % period;
  return place < 0 ? place + period : place;
}

function passedPixel(scene: Scene, slot: number, height: number): PixelOf {
  const { paint, theme, pixels } = scene;
  const { inBar, onEdge, period } = partsOf(scene, height);
  const [hue, ground, line] = [paint.hue(slot), paint.ground(slot), paint.hatchLine(slot)].map(toPixel) as [
    number,
    number,
    number,
  ];
  const [surface, grey, red] = [theme.colours.surface, theme.colours["text-2"], theme.colours.error].map(toPixel) as [
    number,
    number,
    number,
  ];
  return (kind, column, y) => {
    if (kind === "failed") return red;
    if (kind === "cancelled") return grey;
    if (kind === "step") return hue;
    if (!inBar(y)) return 0;
    const phase = placeInHatch(scene, column, period);
    if (kind === "running") return hue;
    if (kind === "ready") return onEdge(y) && phase % (period / 2) < period / 4 ? hue : surface;
    return onEdge(y) ? hue : (phase + y) % period < 2.1 * pixels ? line : ground;
  };
}

function aheadPixel(scene: Scene, slot: number, height: number): PixelOf {
  const { paint, theme } = scene;
  const { inBar, onEdge, thin, period } = partsOf(scene, height);
  const hue = toPixel(paint.hue(slot));
  const [grey, red] = [theme.colours["text-3"], theme.colours.error].map(toPixel) as [number, number];
  return (kind, column, y) => {
    if (kind === "failed") return red;
    if (kind === "cancelled") return grey;
    if (kind === "step") return Math.floor(y / (2 * thin)) % 2 === 0 ? hue : 0;
    if (kind === "nothing" || !inBar(y) || !onEdge(y)) return 0;
    const phase = placeInHatch(scene, column, period);
    if (kind === "running") return hue;
    return phase % (kind === "ready" ? period / 2 : period) < period / (kind === "ready" ? 4 : 2) ? hue : 0;
  };
}
