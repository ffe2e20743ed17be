import { Heard } from "./heard.ts";
import type { SyncKind } from "./instrument.ts";
import type { EventLoop } from "./loop.ts";
import { Place } from "./place.ts";
import { getRunningLoop, heardLoop, onceHeard } from "./running.ts";

/** How many objects of each kind a loop has seen, so that the second lock is called `lock2`. */
const seen = new WeakMap<EventLoop, Map<SyncKind, number>>();

/** What waiting in one of an object's calls means, in words. */
export interface Reason {
  readonly call: string;
  readonly words: string;
  /** From 1, in order of asking, per loop. */
  readonly id: number;
}

/** What belongs to one loop from the first time that somebody has to wait at it. */
export abstract class LoopBound {
  /** What it is, and what a person would call one: `lock`. */
  protected abstract readonly kind: SyncKind;
  /** Whether any loop has had instruments so far. The prototype's: a constant to the engine, where a call into another module is none. */
  declare protected readonly everHeard: boolean;
  private loop: EventLoop | null = null;
  private label: string | null = null;
  private owner: LoopBound | null = null;
  private ownersCall: string | undefined;
  /** Of each call that was ever asked about. */
  private reasons: Reason[] | null = null;
  private known: Heard | null = null;

  /** @internal It is a part of `owner`: who waits at it waits in the owner's `call`, or in a call of the same name. */
  partOf(owner: LoopBound, call?: string): void {
    this.owner = owner;
    this.ownersCall = call;
  }

  /** @internal What waiting in one of its calls means: `lock.acquire()`. Asked by places, so that it has its name by then. */
  reasonOf(call: string, loop: EventLoop): Reason {
    if (this.owner !== null) return this.owner.reasonOf(this.ownersCall ?? call, loop);
    this.reasons ??= [];
    let reason = this.reasons.find((known) => known.call === call);
    if (reason === undefined) {
      reason = { call, words: `${this.name}.${call}()`, id: ++loop.lastReason };
      this.reasons.push(reason);
    }
    return reason;
  }

  /** What it is called in reasons; its kind, before anybody has used it. */
  protected get name(): string {
    return this.label ?? this.kind;
  }

  /** A name by the order in which a loop's objects of one kind are first waited for or, where somebody listens, first used. */
  protected nameIn(loop: EventLoop): string {
    const counts = seen.get(loop) ?? new Map<SyncKind, number>();
    const count = (counts.get(this.kind) ?? 0) + 1;
    seen.set(loop, counts.set(this.kind, count));
    return count === 1 ? this.kind : `${this.kind}${count}`;
  }

  /** Of instruments' `limit`; 0 where there is none. */
  protected get limit(): number {
    return 0;
  }

  /** A place for the running task to wait at. Throws where the object belongs to another loop. */
  protected place(call: string): Place {
    const loop = getRunningLoop();
    this.loop ??= loop;
    if (this.loop !== loop) throw new Error(`${String(this)} is bound to a different event loop`);
    this.introduce(loop);
    return new Place(loop, this, call);
  }

  /** Itself as the running loop's instruments know it; null where nobody listens, and for a part that tells nothing. */
  protected heard(): Heard | null {
    return this.everHeard ? this.heardNow() : null;
  }

  private heardNow(): Heard | null {
    const { known } = this;
    return known !== null && known.loop === heardLoop() ? known : this.heardFirst();
  }

  /** Where it has not been heard in this loop. */
  private heardFirst(): Heard | null {
    const loop = heardLoop();
    if (this.owner !== null) return this.owner.heardOfPart();
    return loop && this.introduce(loop);
  }

  /** As whom its parts tell what happens at them. */
  protected heardOfPart(): Heard | null {
    return null;
  }

  /** Gives it, or what it is a part of, a name, and tells those who listen. */
  private introduce(loop: EventLoop): Heard | null {
    if (this.owner !== null) return this.owner.introduce(loop);
    this.label ??= this.nameIn(loop);
    if (loop.hooks !== null && this.known?.loop !== loop)
      this.known = new Heard(loop, this.kind, this.name, this.limit);
    return this.known;
  }
}

Object.defineProperty(LoopBound.prototype, "everHeard", { value: false, configurable: true });
onceHeard(() => Object.defineProperty(LoopBound.prototype, "everHeard", { value: true }));
