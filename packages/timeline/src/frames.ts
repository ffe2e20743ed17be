/** Draws once a frame at most, and only when asked to: the one scheduler of a timeline. */
export class Frames {
  readonly #draw: (all: boolean) => void;
  #handle = 0;
  #all = false;

  /** `draw` is given whether everything is to be drawn, or the overlay only. */
  constructor(draw: (all: boolean) => void) {
    this.#draw = draw;
  }

  get idle(): boolean {
    return this.#handle === 0;
  }

  request(all: boolean): void {
    this.#all ||= all;
    if (this.#handle === 0) this.#handle = requestAnimationFrame(() => this.#frame());
  }

  /** Draws now what waits for the next frame. */
  flush(): void {
    if (this.idle) return;
    cancelAnimationFrame(this.#handle);
    this.#frame();
  }

  cancel(): void {
    cancelAnimationFrame(this.#handle);
    this.#handle = 0;
  }

  #frame(): void {
    const all = this.#all;
    this.#handle = 0;
    this.#all = false;
    this.#draw(all);
  }
}
