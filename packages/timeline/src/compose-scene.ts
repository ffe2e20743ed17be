import type { Arrangement } from "./arrange-lanes.ts";
import type { Lit } from "./draw-lit.ts";
import { playheadPosition } from "./draw-playhead.ts";
import type { LaneChoice } from "./lane-choice.ts";
import type { Marks } from "./measure.ts";
import type { NotesIndex } from "./notes.ts";
import type { Paint } from "./paint.ts";
import { placeRows, stickyRows } from "./place-rows.ts";
import { NEVER_ENDS } from "./row-boxes.ts";
import { roundUp } from "./ruler-marks.ts";
import type { Range, Scale } from "./scale.ts";
import type { Frame, Scene } from "./scene.ts";
import { StepScale } from "./step-scale.ts";
import type { TimelineTheme } from "./theme.ts";
import { TimeScale } from "./time-scale.ts";
import type { TraceIndex } from "./trace-index.ts";
import type { Axis, Hit, Playhead, Selection } from "./view.ts";

/** What a scene is composed from: the state of a timeline. */
export interface SceneSource {
  theme: TimelineTheme;
  paint: Paint;
  index: TraceIndex;
  axis: Axis;
  /** Null for the whole trace. */
  range: Range | null;
  scrollY: number;
  playhead: Playhead;
  showAhead: boolean;
  lanes: LaneChoice;
  selection: Selection | null;
  hover: Hit | null;
  lit: Lit | null;
  marks: Marks | null;
  notes: NotesIndex;
  width: number;
  height: number;
  pixels: number;
}

/** Space around the minimap. */
const MARGIN = 8;

export function composeScene(source: SceneSource): Scene {
  const { axis, index, width, playhead } = source;
  const theme = index.labels.fit(source.theme, source.paint, index.trace, width);
  const { sizes } = theme;
  const left = sizes.label + sizes.left;
  const right = Math.max(left + 1, width - sizes.right);
  const whole = wholeRange(index, axis);
  const scaleOf = (range: Range): Scale =>
    axis === "time" ? new TimeScale(range, left, right) : new StepScale(index.steps, range, left, right, sizes.gutter);
  const wholeScale = scaleOf(whole);
  const scale = source.range ? scaleOf(source.range) : wholeScale;
  const arrangement = index.rows(source.showAhead ? Number.POSITIVE_INFINITY : playhead.seq, source.lanes);
  const frame = frameOf(source, arrangement);
  const playheadX = scale.x(playheadPosition({ axis, index, playhead }));
  const over = index.trace.complete && playhead.seq >= index.trace.length;
  return {
    ...frame,
    theme,
    paint: source.paint,
    index,
    axis,
    scale,
    wholeScale,
    ...placeRows(source, frame, arrangement),
    arrangement,
    lanes: source.lanes,
    playhead,
    playheadX,
    reachX: over ? playheadX + NEVER_ENDS : playheadX,
    showAhead: source.showAhead,
    selection: source.selection,
    hover: source.hover,
    lit: source.lit,
    marks: source.marks,
    notes: source.notes,
  };
}

/** All there is to see. While a run still grows, its end is rounded up, so that the picture doesn't shrink at every batch. */
export function wholeRange({ trace, steps }: TraceIndex, axis: Axis): Range {
  const end = axis === "time" ? trace.end : steps.length;
  const shown = end <= 0 ? 1 : trace.complete ? end : roundUp(end);
  return { from: 0, to: axis === "time" ? shown : 2 * shown };
}

/** How far the rows below those that stay can be scrolled. CSS pixels. */
export function furthestScroll({
  theme,
  height,
  arrangement,
}: Pick<Scene, "theme" | "height" | "arrangement">): number {
  const { sizes } = theme;
  const room = height - sizes.ruler - sizes.minimap - 2 * MARGIN;
  return Math.max(0, arrangement.rows.length * sizes.lane - room);
}

/** The height at which nothing scrolls. CSS pixels. */
export function wholeHeight({ sizes }: TimelineTheme, lanes: number): number {
  return sizes.ruler + lanes * sizes.lane + sizes.minimap + 2 * MARGIN;
}

function frameOf({ theme, width, height, pixels }: SceneSource, arrangement: Arrangement): Frame {
  const { sizes } = theme;
  const minimapTop = Math.max(sizes.ruler + sizes.lane, height - sizes.minimap - MARGIN);
  return {
    width,
    height,
    pixels,
    lanesTop: sizes.ruler,
    lanesBottom: Math.min(sizes.ruler + arrangement.rows.length * sizes.lane, minimapTop - MARGIN),
    pinnedBottom: sizes.ruler + stickyRows(arrangement, minimapTop - MARGIN - sizes.ruler, sizes.lane) * sizes.lane,
    minimapTop,
  };
}
