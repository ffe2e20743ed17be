/** A suspended frame: a place, and what it waits in. The innermost has no `inner`. */
export interface Frame {
  readonly site: number;
  readonly inner: Frame | null;
}

/**
 * What compiled code is suspended in, and where it is. One `Position` a run: only one step is under way at a time.
 * The chain of frames builds itself from the inside out while a step ends: nothing is done for a frame that stays suspended
 * in the middle but to write two fields.
 */
export class Position {
  /** Whether the loop, or the module's own code, is being run: what a promise calls back later is neither. */
  active = false;
  /** The outermost of the frames through which the step under way has just been suspended. */
  suspended: Frame | null = null;
  /** The call or delegation under way; -1 for none. */
  here = -1;
  /** The `return` or closing brace that was run last, -1 for none. */
  left = -1;
  /** The call of `result()` that was made last in the innermost frame, -1 for none. */
  read = -1;
  /** The `yield` of something, without its star, that was run last, -1 for none: in a task it is a mistake. */
  starless = -1;
  /** The exception on its way out, and the places that it came through, innermost first. */
  thrown: unknown = undefined;
  readonly trail: number[] = [];
  /** The call that made a coroutine. */
  readonly madeAt = new WeakMap<object, number>();

  /** A step begins, or has ended. */
  clear(): void {
    this.suspended = null;
    this.here = -1;
    this.left = -1;
    this.read = -1;
    this.starless = -1;
    this.thrown = undefined;
    this.trail.length = 0;
  }

  /** The exception has come to this place. */
  pass(error: unknown, site: number): void {
    if (this.thrown !== error) {
      this.thrown = error;
      this.trail.length = 0;
      if (this.read !== -1) this.trail.push(this.read);
    }
    this.trail.push(site);
  }
}
