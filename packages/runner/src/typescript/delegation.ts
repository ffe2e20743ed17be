import type { Frame, Position } from "./position.ts";

/**
 * What `yield*` delegates to in compiled code: the iterator itself, seen from outside. Passes everything on as `yield*`
 * would (ECMAScript, 15.5.5, `yield*`) and notes when the code behind it was suspended or has thrown.
 */
export class Delegation implements Iterator<unknown>, Frame {
  readonly site: number;
  inner: Frame | null = null;
  private readonly iterator: Iterator<unknown>;
  private readonly position: Position;

  constructor(site: number, iterator: Iterator<unknown>, position: Position) {
    this.site = site;
    this.iterator = iterator;
    this.position = position;
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(value?: unknown): IteratorResult<unknown> {
    const { position } = this;
    position.suspended = null;
    position.here = this.site;
    position.read = -1;
    try {
      return this.suspend(this.iterator.next(value));
    } catch (error) {
      position.pass(error, this.site);
      throw error;
    }
  }

  throw(error?: unknown): IteratorResult<unknown> {
    const { position } = this;
    position.suspended = null;
    position.here = this.site;
    position.read = -1;
    try {
      if (this.iterator.throw) return this.suspend(this.iterator.throw(error));
      this.iterator.return?.();
      throw new TypeError("The iterator does not provide a 'throw' method");
    } catch (raised) {
      position.pass(raised, this.site);
      throw raised;
    }
  }

  return(value?: unknown): IteratorResult<unknown> {
    if (!this.iterator.return) return { done: true, value };
    this.position.suspended = null;
    return this.suspend(this.iterator.return(value));
  }

  private suspend(result: IteratorResult<unknown>): IteratorResult<unknown> {
    const { position } = this;
    this.inner = position.suspended;
    position.suspended = this;
    position.left = -1;
    return result;
  }
}
