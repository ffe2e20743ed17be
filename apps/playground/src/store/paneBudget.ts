import type { Frames } from "./player.ts";

/** So many times as long as a frame with the panes takes, there is none with them. */
const rest = 3;

/**
 * Says in which frames the panes of words are made anew while a run plays. The drawing and the clock move in every frame;
 * the panes take their share of the time and no more, so that a thousand tasks play as smoothly as three.
 */
export class PaneBudget {
  private readonly frames: Frames;
  private next = Number.NEGATIVE_INFINITY;

  constructor(frames: Frames) {
    this.frames = frames;
  }

  /** Whether they are due in a frame at `now`, in milliseconds. */
  due(now: number): boolean {
    return now >= this.next;
  }

  /** They are being made anew in the frame at `now`. */
  spend(now: number): void {
    this.frames.drawn((took) => {
      this.next = now + rest * took;
    });
  }
}
