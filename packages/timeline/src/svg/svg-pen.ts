import type { Pen } from "../pen.ts";
import { escapeXml } from "./escape-xml.ts";
import { svgColour, svgFont } from "./svg-style.ts";

type Style = Pick<Pen, "fillStyle" | "strokeStyle" | "lineWidth" | "font" | "textAlign" | "textBaseline">;

/** How far the middle of a text lies above its baseline, in its size: not every viewer of SVG can be asked for a middle. */
const MIDDLE = 0.3;
const ANCHORS: Readonly<Record<string, string>> = { center: "middle", right: "end", end: "end" };

/**
 * A pen whose drawing is SVG: what the canvas would show, as elements. Ids are made of what they name, so that pictures that
 * stand in one page can share them without harm.
 */
export class SvgPen implements Pen {
  fillStyle: Pen["fillStyle"] = "#000000";
  strokeStyle: Pen["strokeStyle"] = "#000000";
  lineWidth = 1;
  font = "10px sans-serif";
  textAlign: Pen["textAlign"] = "left";
  textBaseline: Pen["textBaseline"] = "alphabetic";
  readonly #elements: string[] = [];
  readonly #clips = new Map<string, string>();
  /** What `restore` goes back to, and how many groups it closes. */
  readonly #saved: { style: Style; dash: readonly number[]; groups: number }[] = [];
  #path: string[] = [];
  #dash: readonly number[] = [];
  #groups = 0;

  /** All that was drawn. */
  get elements(): string {
    return this.#elements.join("\n");
  }

  /** The clips that it refers to. */
  get definitions(): string {
    return [...this.#clips].map(([id, path]) => `<clipPath id="${id}"><path d="${path}"/></clipPath>`).join("\n");
  }

  save(): void {
    const { fillStyle, strokeStyle, lineWidth, font, textAlign, textBaseline } = this;
    const style = { fillStyle, strokeStyle, lineWidth, font, textAlign, textBaseline };
    this.#saved.push({ style, dash: this.#dash, groups: this.#groups });
  }

  restore(): void {
    const saved = this.#saved.pop();
    if (saved === undefined) return;
    for (; this.#groups > saved.groups; this.#groups--) this.#elements.push("</g>");
    Object.assign(this, saved.style);
    this.#dash = saved.dash;
  }

  clip(): void {
    const path = this.#path.join("");
    const id = `clip-${path.replace(/[^\d.-]+/g, "_")}`;
    this.#clips.set(id, path);
    this.#elements.push(`<g clip-path="url(#${id})">`);
    this.#groups++;
  }

  beginPath(): void {
    this.#path = [];
  }

  closePath(): void {
    this.#path.push("Z");
  }

  moveTo(x: number, y: number): void {
    this.#path.push(`M${point(x, y)}`);
  }

  lineTo(x: number, y: number): void {
    // A canvas takes the first line for a move.
    this.#path.push(`${this.#path.length === 0 ? "M" : "L"}${point(x, y)}`);
  }

  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.#path.push(`C${point(x1, y1)} ${point(x2, y2)} ${point(x, y)}`);
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.#path.push(`M${point(x, y)}h${short(width)}v${short(height)}h${short(-width)}Z`);
  }

  roundRect(x: number, y: number, width: number, height: number, radii?: unknown): void {
    const r = Math.min(typeof radii === "number" ? radii : 0, width / 2, height / 2);
    if (r <= 0) {
      this.rect(x, y, width, height);
      return;
    }
    const corner = (dx: number, dy: number) => `a${short(r)} ${short(r)} 0 0 1 ${point(dx, dy)}`;
    const [across, down] = [short(width - 2 * r), short(height - 2 * r)];
    this.#path.push(
      `M${point(x + r, y)}h${across}${corner(r, r)}v${down}${corner(-r, r)}`,
      `h${short(2 * r - width)}${corner(-r, -r)}v${short(2 * r - height)}${corner(r, -r)}Z`,
    );
  }

  setLineDash(dash: number[]): void {
    this.#dash = dash;
  }

  fill(): void {
    this.#add(`<path d="${this.#path.join("")}"${svgColour("fill", this.fillStyle)}/>`);
  }

  stroke(): void {
    const dash = this.#dash.length > 0 ? ` stroke-dasharray="${this.#dash.map(short).join(" ")}"` : "";
    const line = `${svgColour("stroke", this.strokeStyle)} stroke-width="${short(this.lineWidth)}"${dash}`;
    this.#add(`<path d="${this.#path.join("")}" fill="none"${line}/>`);
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    if (width <= 0 || height <= 0) return;
    const box = `x="${short(x)}" y="${short(y)}" width="${short(width)}" height="${short(height)}"`;
    this.#elements.push(`<rect ${box}${svgColour("fill", this.fillStyle)}/>`);
  }

  fillText(text: string, x: number, y: number): void {
    const { size, attributes } = svgFont(this.font);
    // A canvas puts letters on whole pixels.
    const baseline = this.textBaseline === "middle" ? Math.floor(y + MIDDLE * size) : y;
    const anchor = ANCHORS[this.textAlign] === undefined ? "" : ` text-anchor="${ANCHORS[this.textAlign]}"`;
    const place = `x="${short(x)}" y="${short(baseline)}"`;
    const ink = svgColour("fill", this.fillStyle);
    this.#elements.push(`<text ${place}${attributes}${anchor}${ink}>${escapeXml(text)}</text>`);
  }

  /** Pixels have no place in a drawing of shapes. Throws a TypeError: lanes too dense for boxes are given as shapes, too. */
  drawImage(): void {
    throw new TypeError("A drawing of shapes takes no image.");
  }

  #add(element: string): void {
    if (this.#path.length > 0) this.#elements.push(element);
  }
}

function point(x: number, y: number): string {
  return `${short(x)} ${short(y)}`;
}

/** A hundredth of a pixel is as exact as anybody sees. */
function short(value: number): string {
  return String(Number(value.toFixed(2)));
}
