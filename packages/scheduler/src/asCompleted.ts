import { listMembers, type OpenBox, openBox } from "./box.ts";
import { BoxWait } from "./boxWait.ts";
import { type Awaitable, type Coroutine, isCoroutine, nameCoroutine, type ResultOf } from "./coroutine.ts";
import { describe } from "./describe.ts";
import { ensureFuture } from "./ensureFuture.ts";
import { TimeoutError } from "./errors.ts";
import { Future } from "./future.ts";
import type { BoxEnd } from "./instrument.ts";
import { Line, type Standing } from "./line.ts";
import type { EventLoop } from "./loop.ts";
import { getRunningLoop } from "./running.ts";
import { FINISHED } from "./state.ts";
import { Fifo } from "./store.ts";
import { TimerHandle } from "./timer.ts";
import { made } from "./unawaited.ts";
import type { Waiter } from "./waiter.ts";

/**
 * Runs awaitables side by side. Iterating gives as many coroutines: each waits for the next one to be done and gives its
 * result or raises its exception. When `timeout` seconds are over, those that remain raise `TimeoutError`.
 * Throws `TypeError` for a single awaitable.
 */
export function asCompleted<T>(
  awaitables: Iterable<Awaitable<T>>,
  options?: { timeout?: number | null },
): IterableIterator<Coroutine<T>>;
export function asCompleted<A extends Awaitable<unknown>>(
  awaitables: Iterable<A>,
  options?: { timeout?: number | null },
): IterableIterator<Coroutine<ResultOf<A>>>;
export function asCompleted(
  awaitables: Iterable<Awaitable<unknown>>,
  { timeout = null }: { timeout?: number | null } = {},
): IterableIterator<Coroutine<unknown>> {
  if (awaitables instanceof Future || isCoroutine(awaitables))
    throw new TypeError(`expects an iterable of awaitables, not ${describe(awaitables)}`);
  const loop = getRunningLoop();
  const futures = [...new Set(awaitables)].map((awaitable) => ensureFuture(awaitable, loop));
  return new Completions(loop, [...new Set(futures)], timeout);
}

/** The queue of what is done, and the one callback on each member. */
class Completions<T> implements Waiter, IterableIterator<Coroutine<T>> {
  readonly isTask = false;
  private readonly loop: EventLoop;
  private readonly opened: OpenBox | null;
  private readonly timer: TimerHandle | null = null;
  /** Members not done yet. */
  readonly todo: Set<Future<T>>;
  /** Done and not handed out; null says that time ran out for one member. */
  private readonly finished = new Fifo<Future<T> | null>();
  private readonly getters = new Line<Next>();
  private toStart: number;
  private toHandOut: number;

  constructor(loop: EventLoop, members: readonly Future<T>[], timeout: number | null) {
    this.loop = loop;
    this.todo = new Set(members);
    this.toStart = this.toHandOut = members.length;
    const deadline = timeout === null || members.length === 0 ? null : loop.time() + timeout;
    this.opened = members.length === 0 ? null : openBox(loop, { kind: "asCompleted", members, deadline });
    for (const member of members) member.addWaiter(this as Waiter);
    if (deadline === null) return;
    const why = () => `timeout(${timeout}) of asCompleted(${listMembers(members)})`;
    this.timer = loop.setTimer(new TimerHandle(loop, deadline, () => this.expire(), why));
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(): IteratorResult<Coroutine<T>, undefined> {
    if (this.toStart === 0) return { done: true, value: undefined };
    this.toStart--;
    return { done: false, value: made(nextOf(this)) };
  }

  settled(): void {}

  /** A member is done. */
  wake(member: Future<unknown>): void {
    this.opened?.memberDone(member);
    if (!this.todo.delete(member as Future<T>)) return;
    this.put(member as Future<T>, "condition");
    if (this.todo.size === 0) this.timer?.cancel();
  }

  /** asyncio's `Queue.get`: at once if something is there, even if others wait; who was woken in vain waits at the back. */
  *get(): Coroutine<Future<T> | null> {
    while (this.finished.size === 0) {
      const getter = new Next(this.loop, this.todo, this.opened);
      this.getters.push(getter);
      try {
        yield* getter;
      } catch (error) {
        this.abandon(getter);
        throw error;
      }
    }
    const member = this.finished.take();
    this.handedOut(member);
    return member;
  }

  private put(member: Future<T> | null, why: BoxEnd): void {
    this.finished.put(member);
    this.wakeOne(why, member);
  }

  private wakeOne(why: BoxEnd, by: Future<T> | null): void {
    const next = this.getters.shift();
    if (next !== null) this.opened?.trip(why, by);
    next?.settle(FINISHED, undefined);
  }

  /** A getter was cancelled: if it had been chosen already, somebody else is. */
  private abandon(getter: Next): void {
    const chosen = getter.state === FINISHED;
    this.getters.remove(getter);
    if (!chosen || this.finished.size === 0) return;
    const member = this.finished.first;
    this.wakeOne(member === null ? "timeout" : "condition", member);
  }

  private expire(): void {
    for (const member of this.todo) {
      member.removeWaiter(this as Waiter);
      this.put(null, "timeout");
    }
    this.todo.clear();
  }

  private handedOut(member: Future<T> | null): void {
    this.toHandOut--;
    if (this.toHandOut === 0) this.opened?.close(member === null ? "timeout" : "condition");
  }
}

function* nextOf<T>(completions: Completions<T>): Coroutine<T> {
  const member = yield* completions.get();
  if (member === null) throw new TimeoutError();
  return member.result();
}

nameCoroutine(nextOf, "next");

/** What a coroutine of `asCompleted` suspends on while nothing is done. */
class Next extends BoxWait implements Standing<Next> {
  private readonly todo: ReadonlySet<Future<unknown>>;
  line: object | null = null;
  before: Next | null = null;
  after: Next | null = null;

  constructor(loop: EventLoop, todo: ReadonlySet<Future<unknown>>, opened: OpenBox | null) {
    super(loop, opened);
    this.todo = todo;
  }

  override get reason(): string {
    return `next of ${listMembers(this.todo)}`;
  }
}
