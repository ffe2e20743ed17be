export type { DrawableLane, DrawableLink, DrawableSpan, DrawableSpans, DrawableTrace } from "./drawable-trace.ts";
export { ALL_LANES, isPlain, type LaneChoice, type LaneOrder } from "./lane-choice.ts";
export type { LaneState } from "./lane-state.ts";
export type { DrawableFinding, DrawableLeg, Notes } from "./notes.ts";
export { revealLane } from "./reveal-lane.ts";
export { type PictureOptions, timelineSvg } from "./svg/timeline-svg.ts";
export { type ColourToken, readTheme, SIZES, type TimelineSizes, type TimelineTheme } from "./theme.ts";
export { Timeline, type TimelineOptions } from "./timeline.ts";
export type { Axis, Hit, Playhead, RowText, Selection, TimelineEvents, TimelineView } from "./view.ts";
