import { composeScene, wholeHeight } from "./compose-scene.ts";
import { DenseCanvas } from "./dense-canvas.ts";
import { drawBase, drawOverlay } from "./draw-scene.ts";
import type { DrawableTrace } from "./drawable-trace.ts";
import { Hatches } from "./hatch.ts";
import { ALL_LANES, type LaneChoice } from "./lane-choice.ts";
import { AliveKept } from "./minimap-columns.ts";
import { type Notes, NotesIndex, noNotes } from "./notes.ts";
import { mixPaint, type Paint } from "./paint.ts";
import type { Scene } from "./scene.ts";
import type { TimelineTheme } from "./theme.ts";
import { TraceIndex } from "./trace-index.ts";
import type { Playhead, TimelineView } from "./view.ts";

export interface FrameOptions {
  theme: TimelineTheme;
  /** CSS pixels. The height follows from the lanes. */
  width: number;
  /** Device pixels to a CSS pixel. */
  pixels: number;
  /** The whole trace on the time axis if left out. */
  view?: Pick<TimelineView, "axis" | "from" | "to">;
  /** All lanes in their tree if left out. */
  lanes?: LaneChoice;
  notes?: Notes;
  document: Document;
}

/** Lanes beyond these are left out: a moving picture is looked at as a whole. */
const MOST_LANES = 40;

/**
 * Draws the frames of a moving picture, by the code that draws the timeline. A frame is a function of the trace and the
 * playhead: it does not depend on the frames before it, on the screen or on the clock. What lies ahead is not shown.
 */
export class FramePainter {
  readonly #canvas: HTMLCanvasElement;
  readonly #pen: CanvasRenderingContext2D;
  readonly #hatches: Hatches;
  readonly #dense: DenseCanvas;
  readonly #alive = new AliveKept();
  readonly #paint: Paint;
  readonly #scene: Omit<Parameters<typeof composeScene>[0], "playhead">;

  constructor(trace: DrawableTrace, options: FrameOptions) {
    const { theme, width, pixels, view, lanes = ALL_LANES, notes, document } = options;
    this.#canvas = document.createElement("canvas");
    this.#pen = this.#canvas.getContext("2d", { willReadFrequently: true }) as CanvasRenderingContext2D;
    this.#hatches = new Hatches(document, pixels);
    this.#dense = new DenseCanvas(document);
    this.#paint = mixPaint(theme, {
      hatch: (ground, line) => this.#hatches.of(ground, line),
      widthOf: (text, font) => {
        this.#pen.font = font;
        return this.#pen.measureText(text).width;
      },
    });
    const index = new TraceIndex(trace);
    const axis = view?.axis ?? "time";
    // The steps axis is told in steps and scaled in their edges, of which each has two.
    const unit = axis === "steps" ? 2 : 1;
    const { rows } = index.rows(Number.POSITIVE_INFINITY, lanes);
    const height = wholeHeight(theme, Math.min(rows.length, MOST_LANES));
    this.#scene = {
      ...{ theme, paint: this.#paint, index, axis, lanes, width, height, pixels },
      range: view ? { from: view.from * unit, to: view.to * unit } : null,
      ...{ scrollY: 0, showAhead: false, selection: null, hover: null, lit: null, marks: null },
      notes: notes ? new NotesIndex(notes) : noNotes,
    };
    this.#canvas.width = Math.round(width * pixels);
    this.#canvas.height = Math.round(height * pixels);
  }

  /** Device pixels. */
  get width(): number {
    return this.#canvas.width;
  }

  get height(): number {
    return this.#canvas.height;
  }

  /** The frame with the playhead there: red, green, blue and alpha, row by row. */
  frame(playhead: Playhead): Uint8ClampedArray {
    const scene = composeScene({ ...this.#scene, playhead });
    const pen = this.#pen;
    pen.setTransform(scene.pixels, 0, 0, scene.pixels, 0, 0);
    pen.fillStyle = scene.theme.colours.surface ?? "";
    pen.fillRect(0, 0, scene.width, scene.height);
    this.#draw(scene);
    return pen.getImageData(0, 0, this.width, this.height).data;
  }

  #draw(scene: Scene): void {
    this.#hatches.anchor(scene.scale.x(0));
    drawBase(this.#pen, scene, this.#dense, this.#alive.of(scene.index, scene.axis, scene.wholeScale));
    drawOverlay(this.#pen, scene);
  }
}
