import { type Arrangement, arrangeLanes, NO_ROWS, type Waited } from "./arrange-lanes.ts";
import type { DrawableLane } from "./drawable-trace.ts";
import { ALL_LANES, type LaneChoice } from "./lane-choice.ts";

/** The rows of one trace, laid out again only when they are others: lanes came, the choice is another, or the playhead passed a creation. */
export class Arranged {
  #kept = NO_ROWS;
  #lanes: readonly DrawableLane[] = [];
  #length = 0;
  #choice = ALL_LANES;
  /** The rows are the same for playheads above the one and up to the other. */
  #above = 0;
  #upTo = -1;

  of(lanes: readonly DrawableLane[], seq: number, choice: LaneChoice, waited: Waited): Arrangement {
    const same = lanes === this.#lanes && lanes.length === this.#length && choice === this.#choice;
    if (same && seq > this.#above && seq <= this.#upTo) return this.#kept;
    this.#kept = arrangeLanes(lanes, seq, choice, waited);
    this.#lanes = lanes;
    this.#length = lanes.length;
    this.#choice = choice;
    this.#above = Number.NEGATIVE_INFINITY;
    this.#upTo = Number.POSITIVE_INFINITY;
    for (const { createdSeq } of lanes) {
      if (createdSeq < seq) this.#above = Math.max(this.#above, createdSeq);
      else this.#upTo = Math.min(this.#upTo, createdSeq);
    }
    return this.#kept;
  }
}
