/** Seconds between two looks. */
const INTERVAL = 1;

/** What is done about silence. */
export interface Silence {
  /** Nothing has come for so many real seconds. */
  grew(seconds: number): void;
  /** Nothing has come for as long as is allowed. */
  ended(): void;
}

/**
 * Counts how long nothing has come from a worker that should be computing. Time in which the page itself slept is not the
 * worker's: no single look adds more than two intervals.
 */
export class Watchdog {
  private quiet = 0;
  private looked = 0;
  private timer: ReturnType<typeof setInterval> | undefined;
  private readonly allowed: number;
  private readonly silence: Silence;

  constructor(allowed: number, silence: Silence) {
    this.allowed = allowed;
    this.silence = silence;
  }

  /** Something is expected from now on. */
  arm(): void {
    this.quiet = 0;
    this.looked = performance.now();
    this.timer ??= setInterval(() => this.look(), INTERVAL * 1000);
  }

  /** Something has come. */
  heard(): void {
    this.quiet = 0;
    this.looked = performance.now();
  }

  /** Nothing is expected any more. */
  disarm(): void {
    clearInterval(this.timer);
    this.timer = undefined;
  }

  private look(): void {
    const now = performance.now();
    this.quiet += Math.min((now - this.looked) / 1000, 2 * INTERVAL);
    this.looked = now;
    if (this.quiet >= this.allowed) {
      this.disarm();
      this.silence.ended();
    } else if (this.quiet >= INTERVAL) this.silence.grew(this.quiet);
  }
}
