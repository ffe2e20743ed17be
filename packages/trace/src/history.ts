import { applyEvent } from "./applyEvent.ts";
import type { Columns } from "./columns.ts";
import { FoldState } from "./foldState.ts";
import { countWhile } from "./search.ts";

/** At least so many events lie between two checkpoints: folding them again takes about a millisecond. */
const STRIDE = 2048;

/**
 * The fold of a growing trace, with copies on the way. A copy is made no sooner than after as many events as it has entries,
 * so that all of them together stay within the size of the trace.
 */
export class History {
  /** The state after every event so far. */
  readonly live = new FoldState();
  readonly #checkpoints: FoldState[] = [new FoldState(this.live)];
  readonly #columns: Columns;
  /** The state last asked for: the next one asked for is mostly a little later. */
  #last = this.#checkpoints[0] as FoldState;

  constructor(columns: Columns) {
    this.#columns = columns;
  }

  apply(seq: number): void {
    applyEvent(this.live, this.#columns, seq);
    const last = this.#checkpoints[this.#checkpoints.length - 1] as FoldState;
    if (this.live.seq - last.seq >= Math.max(STRIDE, this.live.size)) this.#checkpoints.push(new FoldState(this.live));
  }

  /** The state after the first `seq` events. Not to be changed. */
  after(seq: number): FoldState {
    if (seq === this.#last.seq) return this.#last;
    const before = countWhile(this.#checkpoints.length, (index) => (this.#checkpoints[index] as FoldState).seq <= seq);
    let from = this.#checkpoints[before - 1] as FoldState;
    if (this.#last.seq < seq && this.#last.seq > from.seq) from = this.#last;
    const state = new FoldState(from);
    while (state.seq < seq) applyEvent(state, this.#columns, state.seq);
    this.#last = state;
    return state;
  }
}
