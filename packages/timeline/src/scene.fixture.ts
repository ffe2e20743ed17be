import { composeScene, type SceneSource } from "./compose-scene.ts";
import { Fixture } from "./fixture.ts";
import { ALL_LANES } from "./lane-choice.ts";
import { noNotes } from "./notes.ts";
import { mixPaint } from "./paint.ts";
import type { Scene } from "./scene.ts";
import { SIZES, type TimelineTheme } from "./theme.ts";
import { TraceIndex } from "./trace-index.ts";

/** Colours by name, so that a log of calls reads as what is meant. They are only mixed where pixels are painted. */
export const namedTheme: TimelineTheme = {
  colours: {
    surface: "surface",
    sunken: "sunken",
    hover: "hover",
    line: "line",
    "line-strong": "line-strong",
    text: "text",
    "text-2": "text-2",
    "text-3": "text-3",
    accent: "accent",
    error: "error",
    warn: "warn",
    "warn-soft": "warn-soft",
  },
  tasks: ["slate", "blue", "amber", "magenta", "teal", "violet", "rust", "sky", "olive", "rose"],
  waitFill: 0.11,
  waitLine: 0.24,
  sizes: SIZES.desktop,
  fonts: { sans: "sans", mono: "mono" },
};

const PER_CHARACTER = 7;

/** A scene of a trace written as text, 968 x 400 with all text 7 px a character, playhead at the end of the trace. */
export function sceneOf(text: string, changes: Partial<SceneSource> = {}): Scene {
  const theme = changes.theme ?? namedTheme;
  const { trace } = new Fixture(text);
  const paint = mixPaint(theme, { widthOf: (words) => words.length * PER_CHARACTER, hatch: () => "" });
  return composeScene({
    theme,
    paint: { ...paint, hatch: (slot) => `hatched ${paint.hue(slot)}`, idleLine: () => "idle line" },
    index: new TraceIndex(trace),
    axis: "time",
    range: null,
    scrollY: 0,
    playhead: { at: trace.end, seq: trace.length },
    showAhead: true,
    lanes: ALL_LANES,
    selection: null,
    hover: null,
    lit: null,
    marks: null,
    notes: noNotes,
    width: 968,
    height: 400,
    pixels: 1,
    ...changes,
  });
}

/** The playhead just after the k-th step. */
export function afterStep(text: string, step: number): { at: number; seq: number } {
  const { trace } = new Fixture(text);
  return { at: trace.timeOfStep(step), seq: trace.seqOfStep(step) };
}
