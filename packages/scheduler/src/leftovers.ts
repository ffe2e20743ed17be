import { DeadlockError } from "./errors.ts";
import { FAILED, FINISHED, Future, IMPLICIT, type Waiter } from "./future.ts";
import type { EventLoop } from "./loop.ts";
import { Task } from "./task.ts";
import { untilComplete } from "./until.ts";

/** What `asyncio.run` does when main is over: cancels every task that is left, in order of creation, and waits for them. */
export function* cancelLeftovers(loop: EventLoop): Generator<number, void, void> {
  const left = [...loop.tasks];
  if (left.length === 0) return;
  for (const task of left) task.cancel();
  try {
    yield* untilComplete(loop, new AllDone(loop, left));
  } catch (error) {
    // A task that refuses to end has been reported as a deadlock, and is as "destroyed" below.
    if (!(error instanceof DeadlockError)) throw error;
  }
  for (const task of left) {
    if (task.state !== FAILED) continue;
    task.retrieved = true;
    const message = `Unhandled exception while the run was ending: ${task.label} raised ${String(task.held)}`;
    const told = "unhandled exception during asyncio.run() shutdown";
    const exception = task.held;
    loop.report({ kind: "neverRetrieved", task, message, error: exception }, { message: told, exception, task });
  }
}

/** asyncio ends by closing generators and threads, which takes it so many turns. */
const LAST_TURNS = 4;

/** The turns that pass before asyncio's loop is closed. Whoever is ready by then takes part in them. */
export function* lastTurns(loop: EventLoop): Generator<number, void, void> {
  for (let left = LAST_TURNS; left > 0 && !loop.idle; left--) {
    loop.stop();
    yield* loop.turns();
  }
}

/** Reports, in order of creation, failures that nobody has read and tasks that never ended. */
export function reportLeftovers(loop: EventLoop): void {
  for (const future of [...loop.failures.unread(), ...loop.tasks].sort((a, b) => a.id - b.id)) {
    if (future.done()) reportUnread(loop, future);
    else if (future instanceof Task && future.seen !== IMPLICIT) reportPending(loop, future);
  }
}

function reportUnread(loop: EventLoop, future: Future<unknown>): void {
  const exception = future.held;
  const task = future instanceof Task ? future : null;
  const told = `${task === null ? "Future" : "Task"} exception was never retrieved`;
  const who = task?.label ?? `${future.reason} ${future.id}`;
  const message = `${told}: ${who} raised ${String(exception)}`;
  loop.report({ kind: "neverRetrieved", task, message, error: exception }, { message: told, exception, future });
}

function reportPending(loop: EventLoop, task: Task<unknown>): void {
  const on = task.waitingOn?.reason ?? "its next step";
  const message = `Task was destroyed but it is pending: ${task.label} waits for ${on}`;
  loop.report({ kind: "destroyedPending", task, message }, { message: "Task was destroyed but it is pending!", task });
}

/** Done, with nothing, when every task is. */
class AllDone extends Future<void> implements Waiter {
  readonly isTask = false;
  private left: number;

  constructor(loop: EventLoop, tasks: readonly Task<unknown>[]) {
    super(loop);
    this.left = tasks.length;
    for (const task of tasks) task.addWaiter(this);
  }

  override get hidden(): boolean {
    return true;
  }

  settled(): void {}

  wake(): void {
    if (--this.left === 0) this.settle(FINISHED, undefined);
  }
}
