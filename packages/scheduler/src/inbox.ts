import type { EventLoop } from "./loop.ts";
import { Queue } from "./queue.ts";
import { runningLoop } from "./running.ts";

/** By name: those that were asked for outside of any loop, as a module does for all of its coroutines. */
const outside = new Map<string, Inbox<unknown>>();
const ofLoop = new WeakMap<EventLoop, Map<string, Inbox<unknown>>>();

/**
 * A queue that is filled from outside: by the person at the page while the run plays, or by `inputs` of `run`. The same
 * name gives the same queue.
 */
export function inbox<T>(name: string): Queue<T> {
  const loop = runningLoop();
  return (loop === null ? findOrMake(outside, name) : inboxOf(loop, name)) as Queue<T>;
}

/** @internal Where what is sent to a name arrives. */
export function inboxOf(loop: EventLoop, name: string): Queue<unknown> {
  const inboxes = ofLoop.get(loop) ?? new Map<string, Inbox<unknown>>();
  ofLoop.set(loop, inboxes);
  return outside.get(name) ?? findOrMake(inboxes, name);
}

function findOrMake(inboxes: Map<string, Inbox<unknown>>, name: string): Inbox<unknown> {
  const found = inboxes.get(name) ?? new Inbox<unknown>(name);
  inboxes.set(name, found);
  return found;
}

class Inbox<T> extends Queue<T> {
  private readonly name: string;

  constructor(name: string) {
    super();
    this.name = name;
  }

  override reasonOf(call: string): string {
    return `inbox(${JSON.stringify(this.name)}).${call}()`;
  }
}
