import type { Hooks } from "./hooks.ts";
import type { Signal, SyncKind, SyncObject } from "./instrument.ts";
import { taskAt } from "./line.ts";
import type { EventLoop } from "./loop.ts";
import type { Place } from "./place.ts";
import type { Task } from "./task.ts";

/** A lock, an event, a queue, ... to whose loop somebody listens: it tells what happens there. */
export class Heard implements SyncObject {
  readonly id: number;
  readonly kind: SyncKind;
  readonly name: string;
  readonly limit: number;
  readonly loop: EventLoop;
  private readonly hooks: Hooks;

  constructor(loop: EventLoop, kind: SyncKind, name: string, limit: number) {
    this.id = ++loop.lastObject;
    this.kind = kind;
    this.name = name;
    this.limit = limit;
    this.loop = loop;
    // It is made for a loop that has them.
    this.hooks = loop.hooks as Hooks;
    this.hooks.objectSeen(this);
  }

  acquired(left: number): void {
    this.hooks.lockAcquired(this, this.loop.current, left);
  }

  released(to: Place | null, left: number): void {
    this.hooks.lockReleased(this, this.loop.current, to && taskAt(to), left);
  }

  put(to: Place | null, size: number): void {
    this.hooks.queuePut(this, this.loop.current, to && taskAt(to), size);
  }

  got(to: Place | null, size: number, item: unknown): void {
    this.hooks.queueGot(this, this.loop.current, to && taskAt(to), size, item);
  }

  signal(signal: Signal, woken: readonly Task<unknown>[] = []): void {
    this.hooks.signalled(this, signal, this.loop.current, woken);
  }

  passedOn(to: Place | null): void {
    const task = to && taskAt(to);
    if (task !== null) this.signal("passedOn", [task]);
  }
}
