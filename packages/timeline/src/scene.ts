import type { Arrangement } from "./arrange-lanes.ts";
import type { Lit } from "./draw-lit.ts";
import type { DrawableLane } from "./drawable-trace.ts";
import type { LaneChoice } from "./lane-choice.ts";
import type { LaneIndex } from "./lane-index.ts";
import type { GroupRow } from "./lane-rows.ts";
import type { Marks } from "./measure.ts";
import type { NotesIndex } from "./notes.ts";
import type { Paint } from "./paint.ts";
import type { Scale } from "./scale.ts";
import type { TimelineTheme } from "./theme.ts";
import type { TraceIndex } from "./trace-index.ts";
import type { Axis, Hit, Playhead, Selection } from "./view.ts";

/** A lane that can be seen, in full or in part. */
export interface Row {
  lane: DrawableLane;
  index: LaneIndex;
  /** CSS pixels of the host. */
  top: number;
  middle: number;
  /** For each ancestor below main, whether a sibling of it comes further down: its tree line goes on. Last is the lane's own. */
  guides: readonly boolean[];
  /** Lanes put away under it; null where it has none below it that could be. */
  hidden: number | null;
  /** Stays when others scroll. */
  pinned: boolean;
  /** A hand has pinned it. */
  held: boolean;
}

/** The heading of a group of lanes that can be seen. */
export interface Heading extends GroupRow {
  /** CSS pixels of the host. */
  top: number;
  middle: number;
}

/** Where the parts stand. CSS pixels of the host. */
export interface Frame {
  width: number;
  height: number;
  /** Device pixels to a CSS pixel. */
  pixels: number;
  /** Bottom of the ruler. */
  lanesTop: number;
  /** Bottom of the last lane that can be seen. */
  lanesBottom: number;
  /** Bottom of what stays when lanes scroll. */
  pinnedBottom: number;
  minimapTop: number;
}

/** Everything that one frame is drawn from. Drawing changes nothing of it. */
export interface Scene extends Frame {
  theme: TimelineTheme;
  paint: Paint;
  index: TraceIndex;
  axis: Axis;
  scale: Scale;
  /** Of the whole trace, for the minimap. */
  wholeScale: Scale;
  rows: readonly Row[];
  headings: readonly Heading[];
  arrangement: Arrangement;
  lanes: LaneChoice;
  playhead: Playhead;
  playheadX: number;
  /** How far open spans are drawn: to the playhead, and a little on where a run is over and they never end. */
  reachX: number;
  showAhead: boolean;
  selection: Selection | null;
  hover: Hit | null;
  lit: Lit | null;
  marks: Marks | null;
  notes: NotesIndex;
}

/** The nearest place that falls between device pixels. */
export function snap(scene: Frame, value: number): number {
  return Math.round(value * scene.pixels) / scene.pixels;
}

/** The widest crisp line of at most a CSS pixel, or one device pixel. */
export function hair(scene: Frame): number {
  return Math.max(1, Math.floor(scene.pixels)) / scene.pixels;
}
