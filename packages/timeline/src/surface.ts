import { Hatches } from "./hatch.ts";

interface Layer {
  canvas: HTMLCanvasElement;
  pen: CanvasRenderingContext2D;
}

/** Two canvases that fill a host, as many pixels as the screen has there, whatever the ratio. */
export class Surface {
  readonly base: CanvasRenderingContext2D;
  readonly overlay: CanvasRenderingContext2D;
  /** CSS pixels. */
  width = 0;
  height = 0;
  /** Device pixels to a CSS pixel. */
  pixels = 1;
  readonly #layers: Layer[];
  readonly #host: HTMLElement;
  readonly #observer: ResizeObserver;
  #hatches: Hatches;

  constructor(host: HTMLElement, resized: () => void) {
    this.#host = host;
    this.#hatches = new Hatches(host.ownerDocument, this.pixels);
    this.#layers = [addLayer(host), addLayer(host)];
    [this.base, this.overlay] = this.#layers.map((layer) => layer.pen) as [
      CanvasRenderingContext2D,
      CanvasRenderingContext2D,
    ];
    this.#observer = new ResizeObserver((entries) => {
      const box = entries.at(-1)?.devicePixelContentBoxSize?.[0];
      // It also tells of the size that things have at first.
      if (this.measure(box ? { width: box.inlineSize, height: box.blockSize } : null)) resized();
    });
    try {
      this.#observer.observe(this.#layers[0]?.canvas as HTMLCanvasElement, { box: "device-pixel-content-box" });
    } catch {
      // Safari has no device-pixel-content-box; rounding is then ours.
      this.#observer.observe(this.#layers[0]?.canvas as HTMLCanvasElement);
    }
    this.measure(null);
  }

  get canvases(): HTMLCanvasElement[] {
    return this.#layers.map((layer) => layer.canvas);
  }

  /** Reads the host's size; gives whether it is another. `device` is its size in device pixels where the browser tells it. */
  measure(device: { width: number; height: number } | null): boolean {
    const ratio = this.#host.ownerDocument.defaultView?.devicePixelRatio ?? 1;
    const box = this.#host.getBoundingClientRect();
    // A browser that pretends to another screen still tells the real one's pixels.
    const honest = device && Math.abs(device.width - box.width * ratio) < 2 ? device : null;
    const width = honest?.width ?? Math.round(box.width * ratio);
    const height = honest?.height ?? Math.round(box.height * ratio);
    if (ratio !== this.pixels) this.#hatches = new Hatches(this.#host.ownerDocument, ratio);
    const same = ratio === this.pixels && width / ratio === this.width && height / ratio === this.height;
    this.pixels = ratio;
    this.width = width / ratio;
    this.height = height / ratio;
    for (const { canvas } of this.#layers) {
      if (canvas.width !== width) canvas.width = width;
      if (canvas.height !== height) canvas.height = height;
    }
    return !same;
  }

  /** Empties a layer, so that its pen draws in CSS pixels. */
  clear(pen: CanvasRenderingContext2D): void {
    pen.setTransform(1, 0, 0, 1, 0, 0);
    pen.clearRect(0, 0, pen.canvas.width, pen.canvas.height);
    pen.setTransform(this.pixels, 0, 0, this.pixels, 0, 0);
  }

  hatch(ground: string, line: string): CanvasPattern | string {
    return this.#hatches.of(ground, line);
  }

  /** Moves hatches along with the bars that they fill. CSS pixels. */
  anchorHatches(x: number): void {
    this.#hatches.anchor(x);
  }

  /** What the browser may do with touches here: scroll the page up and down, unless lanes scroll that way. */
  allowTouch(action: "none" | "pan-y"): void {
    if (this.#host.style.touchAction !== action) this.#host.style.touchAction = action;
  }

  widthOf(text: string, font: string): number {
    this.base.font = font;
    return this.base.measureText(text).width;
  }

  dispose(): void {
    this.#observer.disconnect();
    for (const { canvas } of this.#layers) canvas.remove();
  }
}

function addLayer(host: HTMLElement): Layer {
  const canvas = host.ownerDocument.createElement("canvas");
  canvas.ariaHidden = "true";
  canvas.style.cssText = "position:absolute;inset:0;width:100%;height:100%;display:block";
  host.append(canvas);
  return { canvas, pen: canvas.getContext("2d") as CanvasRenderingContext2D };
}
