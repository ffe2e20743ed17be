import type { EventLoop } from "./loop.ts";
import { Place } from "./place.ts";
import { getRunningLoop } from "./running.ts";

/** How many objects of each kind a loop has seen, so that the second lock is called `lock2`. */
const seen = new WeakMap<EventLoop, Map<string, number>>();

const NO_REASON = { call: "", label: null, words: "" };

/** What belongs to one loop from the first time that somebody has to wait at it. */
export abstract class LoopBound {
  /** What a person would call one: `lock`. */
  protected abstract readonly noun: string;
  private loop: EventLoop | null = null;
  private label: string | null = null;
  private owner: LoopBound | null = null;
  private ownersCall: string | undefined;
  private lastReason: { call: string; label: string | null; words: string } = NO_REASON;

  /** @internal It is a part of `owner`: who waits at it waits in the owner's `call`, or in a call of the same name. */
  partOf(owner: LoopBound, call?: string): void {
    this.owner = owner;
    this.ownersCall = call;
  }

  /** @internal What waiting in one of its calls means, in words: `lock.acquire()`. */
  reasonOf(call: string): string {
    if (this.owner !== null) return this.owner.reasonOf(this.ownersCall ?? call);
    // The same words over and over: an instrument asks at every wait.
    if (this.lastReason.call !== call || this.lastReason.label !== this.label)
      this.lastReason = { call, label: this.label, words: `${this.label ?? this.noun}.${call}()` };
    return this.lastReason.words;
  }

  /** A place for the running task to wait at. Throws where the object belongs to another loop. */
  protected place(call: string): Place {
    const loop = getRunningLoop();
    this.loop ??= loop;
    if (this.loop !== loop) throw new Error(`${String(this)} is bound to a different event loop`);
    this.labelIn(loop);
    return new Place(loop, this, call);
  }

  private labelIn(loop: EventLoop): void {
    if (this.owner !== null) this.owner.labelIn(loop);
    else this.label ??= numbered(this.noun, loop);
  }
}

/** By the order in which a loop's objects of one kind were first waited for. */
function numbered(noun: string, loop: EventLoop): string {
  const counts = seen.get(loop) ?? new Map<string, number>();
  const count = (counts.get(noun) ?? 0) + 1;
  seen.set(loop, counts.set(noun, count));
  return count === 1 ? noun : `${noun}${count}`;
}
