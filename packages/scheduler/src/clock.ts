/** Where a loop reads its time. Seconds, never falling. */
export interface Clock {
  /** The present instant. */
  time(): number;
  /** Holds whoever calls for `seconds`: what `block` does. */
  hold(seconds: number): void;
  /** True where time moves only because the loop's driver moves it, so that nothing from outside can wake the loop. */
  readonly virtual: boolean;
}

/** Time that jumps: it stands still while code runs, and goes to the next timer when nothing is ready. Starts at 0. */
export class VirtualClock implements Clock {
  readonly virtual = true;
  private now = 0;

  /** The present instant. */
  time(): number {
    return this.now;
  }

  /** Moves on by so much, at once. */
  hold(seconds: number): void {
    this.now += seconds;
  }

  /** Assigned, not added, so that a timer's instant is met exactly. An instant that is past changes nothing. */
  jumpTo(instant: number): void {
    if (instant > this.now) this.now = instant;
  }
}
