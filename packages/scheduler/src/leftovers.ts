import { tasksOf } from "./allTasks.ts";
import { nameOfCoroutine } from "./coroutine.ts";
import { DeadlockError } from "./errors.ts";
import { Future } from "./future.ts";
import type { EventLoop } from "./loop.ts";
import { IMPLICIT } from "./standing.ts";
import { FAILED, FINISHED } from "./state.ts";
import { Task } from "./task.ts";
import { untilComplete } from "./until.ts";
import type { Waiter } from "./waiter.ts";

/** What `asyncio.run` does when main is over: cancels every task that is left, in order of creation, and waits for them. */
export function* cancelLeftovers(loop: EventLoop): Generator<number, void, void> {
  const left = tasksOf(loop);
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

/** Reports, in order of creation: failures that nobody has read, coroutines never awaited, tasks that never ended. */
export function reportLeftovers(loop: EventLoop): void {
  const reports: { place: number; report(): void }[] = [];
  for (const future of loop.failures.unread())
    reports.push({ place: future.id, report: () => reportUnread(loop, future) });
  const tasks = tasksOf(loop);
  for (const task of tasks)
    if ((task.standing & IMPLICIT) === 0) reports.push({ place: task.id, report: () => reportPending(loop, task) });
  for (const { coroutine, by, after } of loop.unawaited.left(tasks))
    reports.push({ place: after + 0.5, report: () => reportUnawaited(loop, coroutine, by) });
  reports.sort((a, b) => a.place - b.place);
  for (const { report } of reports) report();
}

/** A warning in asyncio: the exception handler is not told. */
function reportUnawaited(loop: EventLoop, coroutine: object, by: Task<unknown> | null): void {
  const message = `coroutine '${nameOfCoroutine(coroutine)}' was never awaited`;
  loop.hooks?.problemFound({ kind: "neverAwaited", task: by, message, coroutine });
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
