import { HATCH } from "./paint.ts";

/** Patterns of lines at 45 degrees that repeat in whole device pixels. */
export class Hatches {
  readonly #document: Document;
  /** Device pixels to a CSS pixel. */
  readonly #pixels: number;
  readonly #period: number;
  readonly #patterns: CanvasPattern[] = [];

  constructor(document: Document, pixels: number) {
    this.#document = document;
    this.#pixels = pixels;
    this.#period = Math.max(4, Math.round(HATCH * pixels));
  }

  of(ground: string, line: string): CanvasPattern | string {
    const size = this.#period;
    const tile = this.#document.createElement("canvas");
    tile.width = tile.height = size;
    const pen = tile.getContext("2d") as CanvasRenderingContext2D;
    pen.fillStyle = ground;
    pen.fillRect(0, 0, size, size);
    pen.strokeStyle = line;
    pen.lineWidth = 1.5 * this.#pixels;
    for (const shift of [-size, 0, size]) {
      pen.moveTo(shift - 2, size + 2);
      pen.lineTo(shift + size + 2, -2);
    }
    pen.stroke();
    const pattern = pen.createPattern(tile, "repeat");
    if (!pattern) return ground;
    this.#patterns.push(pattern);
    return pattern;
  }

  /** Moves them along with the bars that they fill. CSS pixels. */
  anchor(x: number): void {
    const shift = Math.round(x * this.#pixels) % this.#period;
    const matrix = new DOMMatrix([1 / this.#pixels, 0, 0, 1 / this.#pixels, shift / this.#pixels, 0]);
    for (const pattern of this.#patterns) pattern.setTransform(matrix);
  }
}
