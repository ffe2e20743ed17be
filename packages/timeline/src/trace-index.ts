import type { Arrangement } from "./arrange-lanes.ts";
import { Arranged } from "./arranged.ts";
import { CountMipmap } from "./count-mipmap.ts";
import type { DrawableLane, DrawableTrace } from "./drawable-trace.ts";
import { LabelWidth } from "./label-width.ts";
import { ALL_LANES, type LaneChoice } from "./lane-choice.ts";
import { LaneIndex } from "./lane-index.ts";
import { StepAxis } from "./step-axis.ts";
import { WaitedTime } from "./waited-time.ts";

/** What is derived of a trace for drawing it, kept up with it as it grows: each event is read once, lanes when they are seen. */
export class TraceIndex {
  readonly trace: DrawableTrace;
  readonly steps: StepAxis;
  readonly alive = new CountMipmap();
  readonly labels = new LabelWidth();
  readonly #lanes = new Map<number, { index: LaneIndex; version: number }>();
  readonly #arranged = new Arranged();
  readonly #waited = new Map<number, WaitedTime>();

  /** `steps` may have been read ahead. */
  constructor(trace: DrawableTrace, steps = new StepAxis()) {
    this.trace = trace;
    this.steps = steps;
    this.sync();
  }

  sync(): void {
    this.steps.sync(this.trace);
    const alive = this.trace.alive;
    while (this.alive.length < alive.length) this.alive.push((alive[this.alive.length] as { count: number }).count);
  }

  /** The lanes that exist when `seq` events are applied, as they are to be shown. */
  rows(seq: number, choice: LaneChoice = ALL_LANES): Arrangement {
    return this.#arranged.of(this.trace.lanes, seq, choice, (lane) => this.#waitedIn(lane, Math.min(seq, choice.at)));
  }

  lane(lane: DrawableLane): LaneIndex {
    const kept = this.#kept(lane);
    if (kept.version !== this.trace.version) {
      kept.index.sync(lane, this.steps, this.trace.end);
      kept.version = this.trace.version;
    }
    return kept.index;
  }

  /** Reads so many spans of a lane before it is seen; gives whether those were all. */
  readAhead(lane: DrawableLane, most: number): boolean {
    return this.#kept(lane).index.sync(lane, this.steps, this.trace.end, most);
  }

  #kept({ task }: DrawableLane): { index: LaneIndex; version: number } {
    let kept = this.#lanes.get(task);
    if (!kept) {
      kept = { index: new LaneIndex(), version: -1 };
      this.#lanes.set(task, kept);
    }
    return kept;
  }

  /** Seconds that it has waited when `seq` events are applied. */
  #waitedIn({ task, spans }: DrawableLane, seq: number): number {
    let waited = this.#waited.get(task);
    if (!waited) {
      waited = new WaitedTime();
      this.#waited.set(task, waited);
    }
    const { trace } = this;
    const last = Math.min(seq, trace.length) - 1;
    return last < 0 ? 0 : waited.upTo(spans, spans.indexOfSeq(last), trace.atOf(last));
  }
}
