import { advance, type Reach } from "./advance.ts";
import { LoopRest, rangeWithin, upTo } from "./loopRange.ts";
import { type Playhead, seekTo, start, type Track } from "./playhead.ts";
import type { LoopRange } from "./travel.ts";

/** The display's frames; a test turns them by hand. */
export interface Frames {
  /** Calls back once, with milliseconds on a clock that never goes back. */
  request(callback: (now: number) => void): number;
  cancel(handle: number): void;
  /** Calls back once the frame under way is drawn, with the milliseconds from now to then. */
  drawn(callback: (took: number) => void): void;
}

/** What is being played, and whom the player tells. */
export interface Stage {
  track(): Track | null;
  reach(): Reach;
  /** Called while playing, with the place that was reached: time to compute further. */
  near(at: number, speed: number): void;
  /** Once a frame, when anything has changed. */
  frame(playhead: Playhead, now: number): void;
}

/** Seconds; a tab that was asleep doesn't leap when it wakes. */
const longestFrame = 0.25;

/** One animation-frame loop that moves the playhead. It asks for frames only while there is something to do. */
export class Player {
  playing = false;
  speed = 1;
  /** Played round and round while it is set. */
  loop: LoopRange | null = null;
  private frames: Frames;
  private stage: Stage;
  private stood: Playhead = start;
  private handle: number | null = null;
  private last: number | null = null;
  private rushing = false;
  private readonly rest = new LoopRest();

  constructor(frames: Frames, stage: Stage) {
    this.frames = frames;
    this.stage = stage;
  }

  get playhead(): Playhead {
    return this.stood;
  }

  /** No frame is due. */
  get idle(): boolean {
    return this.handle === null;
  }

  play(): void {
    this.playing = true;
    this.rushing = false;
    this.last = null;
    this.wake();
  }

  pause(): void {
    this.playing = false;
    this.rushing = false;
    this.wake();
  }

  /** Goes to the end as fast as it can be computed, whatever the speed is. */
  rush(): void {
    this.playing = true;
    this.rushing = true;
    this.wake();
  }

  /** Stands there from now on; goes on playing if it was. */
  move(to: Playhead): void {
    this.stood = to;
    this.wake();
  }

  /** Something has changed: have it drawn in the next frame. */
  wake(): void {
    this.handle ??= this.frames.request((now) => this.tick(now));
  }

  dispose(): void {
    if (this.handle !== null) this.frames.cancel(this.handle);
    this.handle = null;
  }

  private tick(now: number): void {
    this.handle = null;
    const elapsed = this.last === null ? 0 : Math.min((now - this.last) / 1000, longestFrame);
    this.last = this.playing ? now : null;
    if (this.playing && this.advance(elapsed)) this.playing = this.rushing = false;
    if (this.playing) this.wake();
    this.stage.frame(this.stood, now);
  }

  /** True when there is nothing left to play. */
  private advance(elapsed: number): boolean {
    const track = this.stage.track();
    if (track === null) return false;
    const reach = this.stage.reach();
    const range = this.rushing ? null : rangeWithin(this.loop, reach);
    if (range !== null && this.rest.isOver(this.stood, range, elapsed)) {
      this.stood = seekTo(track, range.from);
      return false;
    }
    const speed = this.rushing ? Number.POSITIVE_INFINITY : this.speed;
    const { playhead, pace } = advance(track, upTo(range, reach), this.stood, elapsed, speed);
    this.stood = playhead;
    if (this.rushing && pace === "waiting") return reach.resting;
    this.stage.near(playhead.at, speed);
    return range === null && pace === "ended";
  }
}
