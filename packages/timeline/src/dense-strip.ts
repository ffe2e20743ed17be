import { type DenseTable, paintColumns } from "./dense-table.ts";

/** The picture of one dense lane. What stays from one frame to the next is not painted again. */
export class DenseStrip {
  readonly canvas: HTMLCanvasElement;
  readonly #pen: CanvasRenderingContext2D;
  #codes = new Uint8Array(0);
  #table: DenseTable | null = null;
  #phase = 0;

  constructor(document: Document) {
    this.canvas = document.createElement("canvas");
    this.#pen = this.canvas.getContext("2d", { willReadFrequently: true }) as CanvasRenderingContext2D;
  }

  /** `phase` is the place of the first column in the hatch; `image` is of the strip's size, and may hold anything. */
  paint(codes: Uint8Array, table: DenseTable, phase: number, image: ImageData): void {
    const { width, height } = image;
    let first = 0;
    let last = width;
    if (table !== this.#table || phase !== this.#phase || width !== this.#codes.length) {
      if (this.canvas.width !== width) this.canvas.width = width;
      if (this.canvas.height !== height) this.canvas.height = height;
      this.#table = table;
      this.#phase = phase;
      this.#codes = codes.slice();
    } else {
      while (first < width && codes[first] === this.#codes[first]) first++;
      while (last > first && codes[last - 1] === this.#codes[last - 1]) last--;
      if (first === last) return;
      this.#codes.set(codes.subarray(first, last), first);
    }
    paintColumns(new Uint32Array(image.data.buffer), width, codes, table, phase, first, last);
    this.#pen.putImageData(image, 0, 0, first, 0, last - first, height);
  }
}
