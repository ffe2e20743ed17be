import { readTheme, SIZES, Timeline } from "@interleave/timeline";
import { onTestFinished } from "vitest";

/** One thing that the canvas was told to draw. */
export interface Drawn {
  kind: "fill" | "stroke" | "text";
  /** Colour, or `hatch`. */
  ink: string;
  dashed: boolean;
  /** CSS pixels; of a text, where it begins and its middle. */
  x: number;
  y: number;
  width: number;
  height: number;
  text: string;
}

const size = { width: 1200, height: 900, left: 0, top: 0, right: 1200, bottom: 900, x: 0, y: 0 };

/** What a canvas' pen is told, kept until `clearRect`. */
class LoggingPen {
  log: Drawn[] = [];
  fillStyle: unknown = "";
  strokeStyle: unknown = "";
  lineWidth = 1;
  font = "";
  textAlign = "left";
  textBaseline = "middle";
  readonly canvas: HTMLCanvasElement;
  private path = { x: 0, y: 0, width: 0, height: 0 };
  private dash: number[] = [];

  constructor(canvas: HTMLCanvasElement) {
    this.canvas = canvas;
  }

  save() {}
  restore() {}
  clip() {}
  closePath() {}
  setTransform() {}
  bezierCurveTo() {}
  lineTo() {}
  drawImage() {}
  clearRect() {
    this.log = [];
  }
  beginPath() {
    this.path = { x: 0, y: 0, width: 0, height: 0 };
  }
  moveTo(x: number, y: number) {
    this.path = { x, y, width: 0, height: 0 };
  }
  rect(x: number, y: number, width: number, height: number) {
    this.path = { x, y, width, height };
  }
  roundRect(x: number, y: number, width: number, height: number) {
    this.path = { x, y, width, height };
  }
  setLineDash(dash: number[]) {
    this.dash = dash;
  }
  fill() {
    this.add("fill", this.fillStyle, this.path);
  }
  stroke() {
    this.add("stroke", this.strokeStyle, this.path);
  }
  fillRect(x: number, y: number, width: number, height: number) {
    this.add("fill", this.fillStyle, { x, y, width, height });
  }
  fillText(text: string, x: number, y: number) {
    this.add("text", this.fillStyle, { x, y, width: 0, height: 0 }, text);
  }
  /** Narrow letters: where a name leaves no room, the picture drops the state. */
  measureText(text: string) {
    return { width: 4 * text.length };
  }
  createPattern() {
    return { hatch: true, setTransform() {} };
  }

  private add(kind: Drawn["kind"], ink: unknown, box: typeof this.path, text = "") {
    const dashed = kind === "stroke" && this.dash.length > 0;
    this.log.push({ kind, ink: typeof ink === "string" ? ink : "hatch", dashed, ...box, text });
  }
}

/** A timeline on canvases that only keep a log. `log` is what the base canvas shows. */
export function loggedTimeline(): { timeline: Timeline; log(): Drawn[] } {
  const pens: LoggingPen[] = [];
  const before = HTMLCanvasElement.prototype.getContext;
  const made = function (this: HTMLCanvasElement) {
    const pen = new LoggingPen(this);
    pens.push(pen);
    return pen;
  };
  HTMLCanvasElement.prototype.getContext = made as unknown as typeof before;
  Object.assign(globalThis, { ResizeObserver: StillObserver, DOMMatrix: Array });
  const host = document.createElement("div");
  host.getBoundingClientRect = () => ({ ...size, toJSON: () => size });
  document.body.append(host);
  const timeline = new Timeline(host, { theme: readTheme((name) => colours[name] ?? "#808080", SIZES.desktop) });
  onTestFinished(() => {
    timeline.dispose();
    host.remove();
    HTMLCanvasElement.prototype.getContext = before;
  });
  return { timeline, log: () => pens[0]?.log ?? [] };
}

/** Of the colours only the ground must be told from the rest. */
const colours: Record<string, string> = { "--surface": "#ffffff", "--wait-fill": "11", "--wait-line": "24" };

class StillObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}
