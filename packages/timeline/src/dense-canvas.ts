import { DenseCodes, hatchPhase } from "./dense-lane.ts";
import { DenseStrip } from "./dense-strip.ts";
import { type DenseTable, denseTable, STANDS_OUT } from "./dense-table.ts";
import type { Pen } from "./pen.ts";
import { Recent } from "./recent.ts";
import type { Row, Scene } from "./scene.ts";

/** Draws dense lanes: each into a canvas of its own and from there, clipped, onto the lanes. */
export class DenseCanvas {
  readonly #document: Document;
  readonly #tables = new Map<number, DenseTable>();
  readonly #codes = new DenseCodes();
  readonly #strips = new Recent<DenseStrip>();
  /** How many lanes may be drawn for the first time before the next frame, and how many of them were. */
  #mostNew: number;
  #new = 0;
  #image: ImageData | null = null;
  #pixels = 0;

  /** `mostNew` is for the first frame that leaves lanes out; each of those lets the next one draw twice as many. */
  constructor(document: Document, mostNew = Number.POSITIVE_INFINITY) {
    this.#document = document;
    this.#mostNew = mostNew;
  }

  /** A frame is over. Whether lanes were left out of it, which the next one is to bring. */
  endFrame(): boolean {
    const left = this.#new > this.#mostNew;
    // What draws them has been fetched and run by now.
    if (left) this.#mostNew *= 2;
    this.#new = 0;
    return left;
  }

  /** Colours or sizes have changed. */
  forget(): void {
    this.#tables.clear();
  }

  draw(pen: Pen, scene: Scene, row: Row, spans: readonly [number, number]): Uint8Array {
    const { label } = scene.theme.sizes;
    const width = Math.ceil((scene.width - label) * scene.pixels);
    if (width <= 0 || this.#isLeftOut(row.lane.task)) return new Uint8Array(0);
    const table = this.#table(scene, row.lane.slot % scene.theme.tasks.length);
    const { height } = table;
    const codes = this.#codes.of(scene, row, spans, width);
    const strip = this.#strips.of(row.lane.task, () => new DenseStrip(this.#document));
    strip.paint(codes, table, hatchPhase(scene, table.period), this.#sized(width, height));
    const top = Math.round((row.middle - scene.theme.sizes.bar / 2 - STANDS_OUT) * scene.pixels) / scene.pixels;
    pen.drawImage(strip.canvas, 0, 0, width, height, label, top, width / scene.pixels, height / scene.pixels);
    return codes;
  }

  #isLeftOut(task: number): boolean {
    return this.#strips.lacks(task) && ++this.#new > this.#mostNew;
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

  /** Pixels for one strip, shared by all. */
  #sized(width: number, height: number): ImageData {
    if (this.#image?.width !== width || this.#image.height !== height) this.#image = new ImageData(width, height);
    return this.#image;
  }
}
