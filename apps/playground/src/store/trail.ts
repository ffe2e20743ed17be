import type { Playhead } from "./playhead.ts";

const longest = 10_000;

/**
 * Where single steps came from. A step back right after a step forward (and the other way round) returns to exactly where
 * one stood, even if that was in the middle of a stretch.
 */
export class Trail {
  private origins: { direction: 1 | -1; from: Playhead; to: Playhead }[] = [];

  /** The place to return to when stepping that way from `now`; null if the last move was not the opposite step. */
  back(direction: 1 | -1, now: Playhead): Playhead | null {
    const last = this.origins.at(-1);
    if (last === undefined || last.direction === direction) return null;
    if (last.to.at !== now.at || last.to.seq !== now.seq) return null;
    this.origins.pop();
    return last.from;
  }

  note(direction: 1 | -1, from: Playhead, to: Playhead): void {
    const last = this.origins.at(-1);
    if (last !== undefined && (last.to.at !== from.at || last.to.seq !== from.seq)) this.origins = [];
    this.origins.push({ direction, from, to });
    if (this.origins.length > longest) this.origins.shift();
  }

  clear(): void {
    this.origins = [];
  }
}
