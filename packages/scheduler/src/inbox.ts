import type { Coroutine } from "./coroutine.ts";
import type { EventLoop } from "./loop.ts";
import { Queue } from "./queue.ts";
import { getRunningLoop, runningLoop } from "./running.ts";

/** What an inbox has of a queue. */
export type Inbox<T> = Pick<
  Queue<T>,
  "size" | "empty" | "full" | "maxsize" | "get" | "getNowait" | "put" | "putNowait" | "join" | "taskDone" | "shutdown"
>;

/**
 * A queue that is filled from outside: by the person at the page while the run plays, or by `inputs` of `run`. Each run has
 * its own, and within it the same name means the same queue. One that a module asks for outside of any run is, in each
 * run, that run's.
 */
export function inbox<T>(name: string): Inbox<T> {
  const loop = runningLoop();
  return loop === null ? new InboxOfAnyRun<T>(name) : (inboxOf(loop, name) as Inbox<T>);
}

const inboxes = new WeakMap<EventLoop, Map<string, NamedQueue>>();

/** @internal Where what is sent to a name arrives. */
export function inboxOf(loop: EventLoop, name: string): Queue<unknown> {
  const ofLoop = inboxes.get(loop) ?? new Map<string, NamedQueue>();
  const found = ofLoop.get(name) ?? new NamedQueue(name);
  inboxes.set(loop, ofLoop.set(name, found));
  return found;
}

class NamedQueue extends Queue<unknown> {
  private readonly asked: string;

  constructor(name: string) {
    super();
    this.asked = name;
  }

  protected override nameIn(): string {
    return `inbox(${JSON.stringify(this.asked)})`;
  }
}

/** The queue of this name in whichever run asks. */
class InboxOfAnyRun<T> implements Inbox<T> {
  readonly maxsize = 0;
  private readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  get size(): number {
    return this.queue.size;
  }

  empty(): boolean {
    return this.queue.empty();
  }

  full(): boolean {
    return this.queue.full();
  }

  get(): Coroutine<T> {
    return this.queue.get();
  }

  getNowait(): T {
    return this.queue.getNowait();
  }

  put(item: T): Coroutine<void> {
    return this.queue.put(item);
  }

  putNowait(item: T): void {
    this.queue.putNowait(item);
  }

  join(): Coroutine<void> {
    return this.queue.join();
  }

  taskDone(): void {
    this.queue.taskDone();
  }

  shutdown(options?: { immediate?: boolean }): void {
    this.queue.shutdown(options);
  }

  private get queue(): Queue<T> {
    return inboxOf(getRunningLoop(), this.name) as Queue<T>;
  }
}
