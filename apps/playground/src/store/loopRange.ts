import type { Reach } from "./advance.ts";
import type { Playhead } from "./playhead.ts";
import type { LoopRange } from "./travel.ts";

/** Real seconds for which the end of a loop stands still: long enough to be read, and a short loop never flickers. */
const rest = 0.5;

/** The range as far as there is a run to play; null where there is none, or nothing of it. */
export function rangeWithin(loop: LoopRange | null, { to, over }: Reach): LoopRange | null {
  if (loop === null || (over && loop.from >= to)) return null;
  return over && loop.to > to ? { from: loop.from, to } : loop;
}

/** A reach that ends where the range does, if there is one. */
export function upTo(range: LoopRange | null, reach: Reach): Reach {
  return range === null || range.to > reach.to ? reach : { to: range.to, over: false, resting: reach.resting };
}

/** The rest at the end of a loop. */
export class LoopRest {
  private rested = 0;

  /** Whether it is time to begin anew: at once where the playhead stands outside of the range. */
  isOver({ at }: Playhead, { from, to }: LoopRange, elapsed: number): boolean {
    this.rested = at === to ? this.rested + elapsed : 0;
    if (at >= from && (at < to || (at === to && this.rested < rest))) return false;
    this.rested = 0;
    return true;
  }
}
