import { listMembers, openBox } from "./box.ts";
import { BoxWait } from "./boxWait.ts";
import { type Coroutine, isCoroutine, nameCoroutine } from "./coroutine.ts";
import { describe } from "./describe.ts";
import { Future } from "./future.ts";
import type { BoxEnd } from "./instrument.ts";
import type { EventLoop } from "./loop.ts";
import { PendingSet } from "./pendingSet.ts";
import { getRunningLoop } from "./running.ts";
import { FAILED, FINISHED, PENDING } from "./state.ts";
import { TimerHandle } from "./timer.ts";
import { made } from "./unawaited.ts";
import { Watch, type Watcher } from "./watch.ts";

/** For `wait`: it is over as soon as anything is done. */
export const FIRST_COMPLETED = "FIRST_COMPLETED";
/** For `wait`: it is over as soon as something has raised, or all is done. */
export const FIRST_EXCEPTION = "FIRST_EXCEPTION";
/** For `wait`: it is over when all is done. */
export const ALL_COMPLETED = "ALL_COMPLETED";

/** When a `wait` is over. */
export type ReturnWhen = typeof FIRST_COMPLETED | typeof FIRST_EXCEPTION | typeof ALL_COMPLETED;

/** How a condition reads before the list of members. */
const WORDS: Record<ReturnWhen, string> = {
  FIRST_COMPLETED: "any of",
  FIRST_EXCEPTION: "first exception of",
  ALL_COMPLETED: "all of",
};

/** How long a `wait` waits, and for what. */
export interface WaitOptions {
  /** Seconds; no limit by default. When they are over, what is not done yet is in the second set: nothing is raised. */
  timeout?: number | null;
  /** Default: `ALL_COMPLETED`. */
  returnWhen?: ReturnWhen;
}

/**
 * Waits for tasks and futures until the condition is met; gives those done and those pending, as sets in the order given.
 * Which is which is decided when the caller resumes, so that everything done by then counts as done.
 * Throws `TypeError` for coroutines, `RangeError` for nothing to wait for and for an unknown condition.
 */
export function wait<F extends Future<unknown>>(
  futures: Iterable<F>,
  options: WaitOptions = {},
): Coroutine<[done: Set<F>, pending: Set<F>]> {
  return made(waitUntil(futures, options));
}

function* waitUntil<F extends Future<unknown>>(
  futures: Iterable<F>,
  { timeout = null, returnWhen = ALL_COMPLETED }: WaitOptions,
): Coroutine<[done: Set<F>, pending: Set<F>]> {
  if (futures instanceof Future || isCoroutine(futures))
    throw new TypeError(`expect a list of futures, not ${describe(futures)}`);
  const members: ReadonlySet<F> = futures instanceof PendingSet ? futures : new Set(futures);
  if (members.size === 0) throw new RangeError("Set of Tasks/Futures is empty.");
  if (!Object.hasOwn(WORDS, returnWhen)) throw new RangeError(`Invalid return_when value: ${describe(returnWhen)}`);
  for (const member of futures instanceof PendingSet ? futures.added : members) {
    if (isCoroutine(member)) throw new TypeError("Passing coroutines is forbidden, use tasks explicitly.");
    if (!(member instanceof Future)) throw new TypeError(`expect a list of futures, not ${describe(member)} in it`);
  }
  const waiting = new Waiting(getRunningLoop(), members, returnWhen, timeout);
  try {
    yield* waiting;
  } finally {
    waiting.leave();
  }
  return waiting.sets() as [Set<F>, Set<F>];
}

nameCoroutine(waitUntil, "wait");

/** The future that one `wait` suspends on. */
class Waiting extends BoxWait implements Watcher {
  private readonly members: ReadonlySet<Future<unknown>>;
  private readonly watch: Watch;
  private readonly returnWhen: ReturnWhen;
  private readonly timer: TimerHandle | null;
  private left: number;

  constructor(loop: EventLoop, members: ReadonlySet<Future<unknown>>, returnWhen: ReturnWhen, timeout: number | null) {
    const deadline = timeout === null ? null : loop.time() + timeout;
    super(loop, openBox(loop, { kind: "wait", members, condition: returnWhen, deadline }));
    this.members = members;
    this.returnWhen = returnWhen;
    this.timer = deadline === null ? null : this.limit(deadline, timeout);
    this.watch = Watch.over(members);
    this.left = this.watch.begin(this);
  }

  override get reason(): string {
    return `${WORDS[this.returnWhen]} ${listMembers(this.members)}`;
  }

  /** A member is done. */
  wake(member: Future<unknown>): void {
    this.left--;
    this.opened?.memberDone(member);
    if (this.left > 0 && !this.decides(member)) return;
    this.timer?.cancel();
    this.trip("condition", member);
  }

  override cancel(message?: string): boolean {
    if (this.state !== PENDING) return false;
    this.opened?.trip("cancelled", null);
    return super.cancel(message);
  }

  /** The caller goes on, for whatever reason. */
  leave(): void {
    this.timer?.cancel();
    this.watch.end();
    this.opened?.close();
  }

  sets(): [done: Set<Future<unknown>>, pending: Set<Future<unknown>>] {
    return this.watch.sets();
  }

  private limit(deadline: number, timeout: number | null): TimerHandle {
    const why = () => `timeout(${timeout}) of ${this.reason}`;
    return this.loop.setTimer(new TimerHandle(this.loop, deadline, () => this.trip("timeout", null), why));
  }

  private decides(member: Future<unknown>): boolean {
    if (this.returnWhen === ALL_COMPLETED) return false;
    if (this.returnWhen === FIRST_COMPLETED) return true;
    member.retrieved = true;
    return member.state === FAILED;
  }

  private trip(why: BoxEnd, by: Future<unknown> | null): void {
    if (this.state !== PENDING) return;
    this.opened?.trip(why, by);
    this.settle(FINISHED, undefined);
  }
}
