import { composeScene, wholeHeight } from "../compose-scene.ts";
import { drawBase, drawOverlay } from "../draw-scene.ts";
import type { DrawableTrace } from "../drawable-trace.ts";
import { ALL_LANES, type LaneChoice } from "../lane-choice.ts";
import { aliveColumns } from "../minimap-columns.ts";
import { type Notes, NotesIndex, noNotes } from "../notes.ts";
import { mixPaint } from "../paint.ts";
import type { Scene } from "../scene.ts";
import type { TimelineTheme } from "../theme.ts";
import { TraceIndex } from "../trace-index.ts";
import type { Playhead, Selection, TimelineView } from "../view.ts";
import { denseShapes } from "./dense-shapes.ts";
import { escapeXml } from "./escape-xml.ts";
import { guessWidth } from "./guess-width.ts";
import { SvgHatches } from "./svg-hatches.ts";
import { SvgPen } from "./svg-pen.ts";

export interface PictureOptions {
  theme: TimelineTheme;
  /** CSS pixels. The height follows from the lanes. */
  width: number;
  /** What the picture is of: its title, for those who can't see it. */
  title: string;
  /** The whole trace on the time axis if left out. */
  view?: Pick<TimelineView, "axis" | "from" | "to">;
  /** The end of the trace if left out. */
  playhead?: Playhead;
  /** Outline what lies ahead of the playhead. */
  showAhead?: boolean;
  selection?: Selection | null;
  /** All lanes in their tree if left out. */
  lanes?: LaneChoice;
  notes?: Notes;
  /** Width of a text in CSS pixels; guessed if left out. */
  widthOf?(text: string, font: string): number;
}

/** Lanes beyond these are left out; the picture's description says so. */
const MOST_LANES = 500;

/** The timeline as an SVG document, drawn by the same code as the canvas. Its size is `width` and `height` of its root. */
export function timelineSvg(trace: DrawableTrace, options: PictureOptions): string {
  const hatches = new SvgHatches();
  const scene = sceneOf(trace, options, hatches);
  const pen = new SvgPen();
  drawBase(pen, scene, denseShapes, aliveColumns(scene.index, scene.axis, scene.wholeScale));
  drawOverlay(pen, scene);
  const { width, height, theme } = scene;
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${size} role="img" xml:space="preserve">`,
    `<title>${escapeXml(options.title)}</title>`,
    `<desc>${escapeXml(description(scene))}</desc>`,
    `<defs>\n${hatches.definitions(scene.scale.x(0))}\n${pen.definitions}\n</defs>`,
    `<rect width="${width}" height="${height}" fill="${theme.colours.surface}"/>`,
    pen.elements,
    "</svg>\n",
  ].join("\n");
}

function sceneOf(trace: DrawableTrace, options: PictureOptions, hatches: SvgHatches): Scene {
  const {
    theme,
    width,
    view,
    showAhead = true,
    selection = null,
    lanes = ALL_LANES,
    notes,
    widthOf = guessWidth,
  } = options;
  const axis = view?.axis ?? "time";
  const index = new TraceIndex(trace);
  const playhead = options.playhead ?? { at: trace.end, seq: trace.length };
  const { rows } = index.rows(showAhead ? Number.POSITIVE_INFINITY : playhead.seq, lanes);
  // The steps axis is told in steps and scaled in their edges, of which each has two.
  const unit = axis === "steps" ? 2 : 1;
  return composeScene({
    theme,
    paint: mixPaint(theme, { widthOf, hatch: (ground, line) => hatches.of(ground, line) }),
    index,
    axis,
    range: view ? { from: view.from * unit, to: view.to * unit } : null,
    scrollY: 0,
    playhead,
    showAhead,
    lanes,
    selection,
    hover: null,
    lit: null,
    marks: null,
    notes: notes ? new NotesIndex(notes) : noNotes,
    width,
    height: wholeHeight(theme, Math.min(rows.length, MOST_LANES)),
    pixels: 1,
  });
}

function description({ arrangement, index }: Scene): string {
  const { rows, fitting, lanes } = arrangement;
  const shown = rows.length > MOST_LANES ? `The first ${MOST_LANES} of ` : fitting < lanes ? `${fitting} of ` : "";
  return `${shown}${lanes} ${lanes === 1 ? "task" : "tasks"} over ${Number(index.trace.end.toFixed(6))} seconds.`;
}
