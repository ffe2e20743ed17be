import type { SpanState } from "./drawable-trace.ts";
import type { LaneIndex } from "./lane-index.ts";
import type { Scale } from "./scale.ts";
import type { TimelineSizes } from "./theme.ts";
import type { Axis } from "./view.ts";

/** Where a span is drawn. CSS pixels. */
export interface SpanBox {
  index: number;
  state: SpanState;
  /** Of zero length: it stands beside its instant and has a width only so that it can be seen. */
  tick: boolean;
  x: number;
  width: number;
}

type StateOf = (index: number) => SpanState;

/** Boxes of the spans `[lo, hi)` of a lane, left to right. */
export function spanBoxes(
  lane: LaneIndex,
  stateOf: StateOf,
  scale: Scale,
  axis: Axis,
  sizes: TimelineSizes,
  lo: number,
  hi: number,
): SpanBox[] {
  return axis === "time"
    ? timeBoxes(lane, stateOf, scale, sizes, lo, hi)
    : stepBoxes(lane, stateOf, scale, sizes, lo, hi);
}

/** The share of the way to the next instant that ticks may take before they are pushed together. */
const TICKS_SHARE = 0.7;

/**
 * On the time axis the ticks of one instant stand side by side to its right, in order, and the bar that follows begins after
 * them. They never reach the next instant: where there is little room they are narrower.
 */
function timeBoxes(lane: LaneIndex, stateOf: StateOf, scale: Scale, sizes: TimelineSizes, lo: number, hi: number) {
  const boxes: SpanBox[] = [];
  let index = lo;
  while (index > 0 && lane.isTick(index - 1) && lane.position(index - 1, "time") === lane.position(index, "time")) {
    index--;
  }
  while (index < hi) {
    const instant = scale.x(lane.position(index, "time"));
    let bar = index;
    while (bar < lane.length && lane.isTick(bar) && lane.position(bar, "time") === lane.position(index, "time")) bar++;
    const follows = bar < lane.length && lane.position(bar, "time") === lane.position(index, "time");
    const end = follows ? scale.x(lane.position(bar + 1, "time")) : Number.POSITIVE_INFINITY;
    const ticks = bar - index;
    const pitch = Math.min(sizes.tick + 1, (TICKS_SHARE * (end - instant)) / ticks);
    const width = Math.max(1, Math.min(sizes.tick, pitch - 0.5));
    let x = instant + Math.min(1, pitch);
    for (; index < bar; index++, x += pitch) boxes.push({ index, state: stateOf(index), tick: true, x, width });
    if (!follows) continue;
    const start = ticks === 0 ? instant : Math.min(x + 1, instant + TICKS_SHARE * (end - instant));
    boxes.push({ index, state: stateOf(index), tick: false, x: start, width: Math.max(0.5, end - 1 - start) });
    index++;
  }
  return boxes;
}

/** On the steps axis a step fills its cell; what lies between steps runs from edge to edge, if there is any way to run. */
function stepBoxes(lane: LaneIndex, stateOf: StateOf, scale: Scale, sizes: TimelineSizes, lo: number, hi: number) {
  const boxes: SpanBox[] = [];
  for (let index = lo; index < hi; index++) {
    const left = scale.x(lane.position(index, "steps"));
    const right = scale.x(lane.position(index + 1, "steps"));
    if (right - left < 0.01) continue;
    const state = stateOf(index);
    const inset = Math.min(state === "waiting" || sizes.compact ? 1 : 2, (right - left) * 0.15);
    boxes.push({ index, state, tick: false, x: left + inset, width: right - left - 2 * inset });
  }
  return boxes;
}
