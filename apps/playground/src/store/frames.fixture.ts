import type { Frames } from "./player.ts";

/** Frames that come when they are told to. */
export class HandFrames implements Frames {
  now = 1000;
  private due: ((now: number) => void) | null = null;

  get asked(): boolean {
    return this.due !== null;
  }

  request(callback: (now: number) => void): number {
    this.due = callback;
    return 1;
  }

  cancel(): void {
    this.due = null;
  }

  /** What drawing a frame is said to take, in milliseconds. */
  took = 0;

  drawn(callback: (took: number) => void): void {
    callback(this.took);
  }

  /** One frame, so many milliseconds after the last. */
  turn(after = 100): void {
    this.now += after;
    const { due } = this;
    this.due = null;
    due?.(this.now);
  }

  /** Frames until nobody asks for another; throws beyond `most`. */
  settle(most = 1000): void {
    for (let frames = 0; this.asked; frames += 1) {
      if (frames === most) throw new Error("it never comes to rest");
      this.turn();
    }
  }
}
