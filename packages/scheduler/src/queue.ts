import { type Coroutine, nameCoroutine } from "./coroutine.ts";
import { QueueEmpty, QueueFull, QueueShutDown } from "./errors.ts";
import { Event } from "./event.ts";
import { Line } from "./line.ts";
import { LoopBound } from "./loopBound.ts";
import type { Place } from "./place.ts";
import { QueueTurn } from "./queueTurn.ts";
import { getRunningLoop } from "./running.ts";
import { CANCELLED, FINISHED, PENDING } from "./state.ts";
import { Fifo, type Store } from "./store.ts";
import { coroutineMethods, writtenOut } from "./unawaited.ts";

/** Items that some put and others get: the first put is the first got. */
export class Queue<T> extends LoopBound {
  protected readonly kind = "queue";
  /** Most items at a time; no limit if it is not positive. */
  readonly maxsize: number;
  private readonly store: Store<T>;
  private readonly getters = new Line();
  private readonly putters = new Line();
  private unfinished = 0;
  private readonly finished = new Event();
  private isShutDown = false;
  /** Used before, and can be used again: it is what most of the memory would go to. */
  private vacant: Place | null = null;

  constructor(maxsize = 0) {
    super();
    this.maxsize = maxsize;
    this.store = this.makeStore();
    this.finished.partOf(this, "join");
  }

  /** Items in it. */
  get size(): number {
    return this.store.size;
  }

  /** Whether nothing is in it. */
  empty(): boolean {
    return this.store.size === 0;
  }

  /** Whether `maxsize` items are in it. */
  full(): boolean {
    return this.maxsize > 0 && this.store.size >= this.maxsize;
  }

  /** Puts an item in, as soon as there is room. Throws `QueueShutDown` once it is shut down. */
  put(item: T): Coroutine<void> {
    const turn = new Put(this, item);
    return this.everHeard ? writtenOut(turn) : turn;
  }

  /** Takes an item out, as soon as there is one. Throws `QueueShutDown` once it is shut down and empty. */
  get(): Coroutine<T> {
    const turn = new Get<T>(this);
    return this.everHeard ? writtenOut(turn) : turn;
  }

  /** Throws `QueueFull` where `put` would wait, and `QueueShutDown`. */
  putNowait(item: T): void {
    if (this.isShutDown) throw new QueueShutDown();
    if (this.full()) throw new QueueFull();
    this.store.put(item);
    this.unfinished++;
    const next = this.getters.shift();
    this.heard()?.put(next, this.store.size);
    next?.settle(FINISHED, undefined);
  }

  /** Throws `QueueEmpty` where `get` would wait, or `QueueShutDown`. */
  getNowait(): T {
    if (this.empty()) throw this.isShutDown ? new QueueShutDown() : new QueueEmpty();
    return this.take();
  }

  /** Says that an item that was got has been dealt with. Throws `RangeError` if there was none. */
  taskDone(): void {
    if (this.unfinished <= 0) throw new RangeError("task_done() called too many times");
    if (--this.unfinished > 0) return;
    this.heard()?.signal("finished", this.finished.asleep);
    // Only for those who wait now: a put needs to know nothing of it so.
    this.finished.set();
    this.finished.clear();
  }

  /** Waits until every item that was put has been dealt with. */
  *join(): Coroutine<void> {
    if (this.unfinished > 0) yield* this.finished.wait();
  }

  /**
   * From now on nothing can be put, and nothing can be got but what is in it; with `immediate` that is thrown away.
   * Whoever waits in `get` or `put` looks again, and throws `QueueShutDown` if it is in vain.
   */
  shutdown({ immediate = false }: { immediate?: boolean } = {}): void {
    this.isShutDown = true;
    if (immediate) this.throwAway();
    this.heard()?.signal("shutDown", [...this.getters.asleep(), ...this.putters.asleep()]);
    this.getters.takeAll();
    this.putters.takeAll();
  }

  override toString(): string {
    const parts = [`maxsize=${this.maxsize}`];
    if (this.getters.length > 0) parts.push(`getters[${this.getters.length}]`);
    if (this.putters.length > 0) parts.push(`putters[${this.putters.length}]`);
    if (this.unfinished > 0) parts.push(`tasks=${this.unfinished}`);
    if (this.isShutDown) parts.push("shutdown");
    return `<${this.constructor.name} ${parts.join(" ")}>`;
  }

  /** @internal A place for one who wants an item; null if there is one. */
  lineUpToGet(): Place | null {
    if (!this.empty()) return null;
    if (this.isShutDown) throw new QueueShutDown();
    return this.lineUp(this.getters, "get");
  }

  /** @internal Only while it is not empty. */
  take(): T {
    const item = this.store.take();
    const next = this.putters.shift();
    this.heard()?.got(next, this.store.size, item);
    next?.settle(FINISHED, undefined);
    return item;
  }

  /** @internal A place for one who wants room; null if there is some. */
  lineUpToPut(): Place | null {
    if (!this.full()) return null;
    if (this.isShutDown) throw new QueueShutDown();
    return this.lineUp(this.putters, "put");
  }

  /** @internal One who waited there goes on: somebody else may wait there, under a number of its own. */
  vacate(place: Place): void {
    this.vacant = place;
  }

  /** @internal If it was this one's turn already, it is the next one's. */
  giveUpGetting(place: Place): void {
    if (leave(this.getters, place) && !this.empty()) this.passOn(this.getters);
  }

  /** @internal */
  giveUpPutting(place: Place): void {
    if (leave(this.putters, place) && !this.full()) this.passOn(this.putters);
  }

  /** What decides the order in which items come out. */
  protected makeStore(): Store<T> {
    return new Fifo();
  }

  private lineUp(line: Line, call: string): Place {
    const { vacant } = this;
    const place = vacant?.reserve(getRunningLoop(), call) ? vacant : this.place(call);
    this.vacant = null;
    line.push(place);
    return place;
  }

  private passOn(line: Line): void {
    const next = line.shift();
    this.heard()?.passedOn(next);
    next?.settle(FINISHED, undefined);
  }

  protected override get limit(): number {
    return Math.max(0, this.maxsize);
  }

  private throwAway(): void {
    if (this.empty()) return;
    this.heard()?.signal("emptied");
    while (!this.empty()) {
      this.store.take();
      if (this.unfinished > 0) this.taskDone();
    }
  }
}

coroutineMethods(Queue, "join");

/** Takes one out of a line for good; true if it had been woken. */
function leave(line: Line, place: Place): boolean {
  line.remove(place);
  if (place.state === PENDING) place.cancel();
  return place.state !== CANCELLED;
}

class Get<T> extends QueueTurn<T> {
  declare private readonly queue: Queue<T>;

  constructor(queue: Queue<T>) {
    super();
    this.queue = queue;
  }

  protected lineUp(): Place | null {
    return this.queue.lineUpToGet();
  }

  protected act(): T {
    return this.queue.take();
  }

  protected leave(place: Place): void {
    this.queue.vacate(place);
  }

  protected giveUp(place: Place): void {
    this.queue.giveUpGetting(place);
  }
}

class Put<T> extends QueueTurn<void> {
  declare private readonly queue: Queue<T>;
  declare private readonly item: T;

  constructor(queue: Queue<T>, item: T) {
    super();
    this.queue = queue;
    this.item = item;
  }

  protected lineUp(): Place | null {
    return this.queue.lineUpToPut();
  }

  protected act(): void {
    this.queue.putNowait(this.item);
  }

  protected leave(place: Place): void {
    this.queue.vacate(place);
  }

  protected giveUp(place: Place): void {
    this.queue.giveUpPutting(place);
  }
}

nameCoroutine(Get, "get");
nameCoroutine(Put, "put");
