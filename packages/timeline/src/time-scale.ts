import type { Range, Scale } from "./scale.ts";

/** Seconds to pixels: a straight line. */
export class TimeScale implements Scale {
  readonly from: number;
  readonly to: number;
  readonly left: number;
  readonly right: number;
  /** Pixels a second. */
  readonly #slope: number;

  constructor(range: Range, left: number, right: number) {
    this.from = range.from;
    this.to = range.to;
    this.left = left;
    this.right = right;
    this.#slope = (right - left) / (range.to - range.from);
  }

  equals(other: Scale): boolean {
    const { from, to, left, right } = this;
    return (
      other instanceof TimeScale &&
      other.from === from &&
      other.to === to &&
      other.left === left &&
      other.right === right
    );
  }

  x(seconds: number): number {
    return this.left + (seconds - this.from) * this.#slope;
  }

  invert(x: number): number {
    return this.from + (x - this.left) / this.#slope;
  }

  zoomed(factor: number, x: number): Range {
    const still = this.invert(x);
    return { from: still - (still - this.from) / factor, to: still + (this.to - still) / factor };
  }

  panned(dx: number): Range {
    const shift = dx / this.#slope;
    return { from: this.from + shift, to: this.to + shift };
  }
}
