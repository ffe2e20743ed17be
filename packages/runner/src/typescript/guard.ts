/** Iterations between two looks at the real clock. */
const STRIDE = 2_000;

/** Told, now and then, of a loop that is running: where, and that time goes by. */
export type LoopWatcher = (site: number) => void;

/**
 * Counts iterations of a scenario's loops so cheaply that it can be in each of them, and lets somebody look at the clock
 * every so often. What it throws is thrown in the loop.
 */
export class Guard {
  private left = STRIDE;
  private readonly watcher: LoopWatcher;

  constructor(watcher: LoopWatcher) {
    this.watcher = watcher;
  }

  count(site: number): void {
    if (--this.left <= 0) {
      this.left = STRIDE;
      this.watcher(site);
    }
  }
}
