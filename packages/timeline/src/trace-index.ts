import { CountMipmap } from "./count-mipmap.ts";
import type { DrawableLane, DrawableTrace } from "./drawable-trace.ts";
import { LaneIndex } from "./lane-index.ts";
import { type LaneRow, LaneRows } from "./lane-rows.ts";
import { StepAxis } from "./step-axis.ts";

/** What is derived of a trace for drawing it, kept up with it as it grows: each event is read once, lanes when they are seen. */
export class TraceIndex {
  readonly trace: DrawableTrace;
  readonly steps = new StepAxis();
  readonly alive = new CountMipmap();
  readonly #lanes = new Map<number, { index: LaneIndex; version: number }>();

  readonly #rows = new LaneRows();

  constructor(trace: DrawableTrace) {
    this.trace = trace;
    this.sync();
  }

  sync(): void {
    this.steps.sync(this.trace);
    const alive = this.trace.alive;
    while (this.alive.length < alive.length) this.alive.push((alive[this.alive.length] as { count: number }).count);
  }

  /** The lanes that exist when `seq` events are applied. */
  rows(seq: number): readonly LaneRow[] {
    return this.#rows.of(this.trace.lanes, seq);
  }

  lane(lane: DrawableLane): LaneIndex {
    let kept = this.#lanes.get(lane.task);
    if (!kept) {
      kept = { index: new LaneIndex(), version: -1 };
      this.#lanes.set(lane.task, kept);
    }
    if (kept.version !== this.trace.version) {
      kept.index.sync(lane, this.steps, this.trace.end);
      kept.version = this.trace.version;
    }
    return kept.index;
  }
}
