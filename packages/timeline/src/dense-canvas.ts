import { DenseCodes, hatchPhase } from "./dense-lane.ts";
import { type DenseTable, denseTable, paintColumns, STANDS_OUT } from "./dense-table.ts";
import type { Pen } from "./pen.ts";
import type { Row, Scene } from "./scene.ts";

/** Draws dense lanes: pixels in memory, put into a canvas of its own and from there, clipped, onto the lanes. */
export class DenseCanvas {
  readonly #canvas: HTMLCanvasElement;
  readonly #pen: CanvasRenderingContext2D;
  readonly #tables = new Map<number, DenseTable>();
  readonly #codes = new DenseCodes();
  #image: ImageData | null = null;
  #pixels = 0;

  constructor(document: Document) {
    this.#canvas = document.createElement("canvas");
    this.#pen = this.#canvas.getContext("2d", { willReadFrequently: true }) as CanvasRenderingContext2D;
  }

  /** Colours or sizes have changed. */
  forget(): void {
    this.#tables.clear();
  }

  draw(pen: Pen, scene: Scene, row: Row, spans: readonly [number, number]): Uint8Array {
    const { label } = scene.theme.sizes;
    const width = Math.ceil((scene.width - label) * scene.pixels);
    if (width <= 0) return new Uint8Array(0);
    const table = this.#table(scene, row.lane.slot % scene.theme.tasks.length);
    const image = this.#sized(width, table.height);
    const codes = this.#codes.of(scene, row, spans, width);
    paintColumns(new Uint32Array(image.data.buffer), width, codes, table, hatchPhase(scene, table.period));
    this.#pen.putImageData(image, 0, 0);
    const top = Math.round((row.middle - scene.theme.sizes.bar / 2 - STANDS_OUT) * scene.pixels) / scene.pixels;
    pen.drawImage(
      this.#canvas,
      0,
      0,
      width,
      table.height,
      label,
      top,
      width / scene.pixels,
      table.height / scene.pixels,
    );
    return codes;
  }

  #table(scene: Scene, slot: number): DenseTable {
    if (scene.pixels !== this.#pixels) this.forget();
    this.#pixels = scene.pixels;
    let table = this.#tables.get(slot);
    if (!table) {
      table = denseTable(scene.theme, scene.paint, slot, scene.pixels);
      this.#tables.set(slot, table);
    }
    return table;
  }

  #sized(width: number, height: number): ImageData {
    if (this.#image?.width !== width || this.#image.height !== height) {
      this.#canvas.width = width;
      this.#canvas.height = height;
      this.#image = new ImageData(width, height);
    }
    return this.#image;
  }
}
