import { listMembers, type OpenBox, openBox } from "./box.ts";
import { BoxWait } from "./boxWait.ts";
import { type Coroutine, nameCoroutine, type ResultOf, spend } from "./coroutine.ts";
import { CancelledError } from "./errors.ts";
import { ExceptionGroup } from "./exceptionGroup.ts";
import { type Future, NO_ERROR } from "./future.ts";
import { getRunningLoop } from "./running.ts";
import { FAILED, FINISHED, PENDING } from "./state.ts";
import type { Task } from "./task.ts";
import type { TaskOptions } from "./taskFactory.ts";
import { made } from "./unawaited.ts";
import type { Waiter } from "./waiter.ts";

/**
 * Runs `body`, which makes tasks with `group.createTask`, and then waits for all of them; gives what the body returned.
 * When a task or the body fails, the body and all other tasks are cancelled, and when they have ended the failures are
 * raised together, as an `ExceptionGroup`. Throws if it is not awaited in a task.
 */
export function taskGroup<T>(body: (group: TaskGroup) => Coroutine<T>): Coroutine<T> {
  return made(grouped(body));
}

function* grouped<T>(body: (group: TaskGroup) => Coroutine<T>): Coroutine<T> {
  const parent = getRunningLoop().current;
  if (parent === null) throw new Error("TaskGroup cannot determine the parent task");
  const group = new TaskGroup(parent);
  let result: T | undefined;
  let raised: unknown = NO_ERROR;
  try {
    result = yield* body(group);
  } catch (error) {
    raised = error;
  }
  yield* group.leave(raised);
  return result as T;
}

nameCoroutine(grouped, "taskGroup");

/** Where the body of a `taskGroup` makes its tasks. */
export class TaskGroup implements Waiter {
  /** @internal */
  readonly isTask = false;
  private readonly parent: Task<unknown>;
  private readonly tasks = new Set<Task<unknown>>();
  private readonly errors: unknown[] = [];
  private leaving = false;
  private aborting = false;
  private cancelledParent = false;
  /** What the parent waits on while tasks are left. */
  private end: GroupEnd | null = null;
  private opened: OpenBox | null = null;
  /** As the box has them: tasks made while the group ends are not among them. */
  private members: ReadonlySet<Future<unknown>> | null = null;

  /** @internal */
  constructor(parent: Task<unknown>) {
    this.parent = parent;
  }

  /** A task that belongs to the group. Throws once the group is over, and while it is being cancelled. */
  createTask<T>(coroutine: Coroutine<T>, options?: TaskOptions): Task<T>;
  createTask<C extends Coroutine<unknown>>(coroutine: C, options?: TaskOptions): Task<ResultOf<C>>;
  createTask<T>(coroutine: Coroutine<T>, options?: TaskOptions): Task<T> {
    if (this.leaving && this.tasks.size === 0) this.refuse(coroutine, "is finished");
    if (this.aborting) this.refuse(coroutine, "is shutting down");
    const task = this.parent.loop.createTask(coroutine, options);
    // An eager task may have ended already.
    if (task.done()) this.wake(task);
    else {
      this.tasks.add(task);
      task.addWaiter(this);
    }
    return task;
  }

  /** @internal */
  settled(): void {}

  /** @internal A task has ended. */
  wake(task: Future<unknown>): void {
    this.tasks.delete(task as Task<unknown>);
    if (this.members?.has(task)) this.opened?.memberDone(task);
    if (this.tasks.size === 0) this.end?.release(task);
    if (task.state !== FAILED) return;
    task.retrieved = true;
    this.errors.push(task.held);
    if (this.parent.done()) this.reportOrphan(task as Task<unknown>);
    else if (!this.aborting) {
      this.opened?.trip("raised", task);
      this.abort();
      this.cancelledParent = true;
      this.parent.cancel();
    }
  }

  toString(): string {
    const tasks = this.tasks.size > 0 ? ` tasks=${this.tasks.size}` : "";
    const errors = this.errors.length > 0 ? ` errors=${this.errors.length}` : "";
    return `<TaskGroup${tasks}${errors} ${this.aborting ? "cancelling" : "entered"}>`;
  }

  /** @internal The body is over: it raised `error`, if that is not `NO_ERROR`. */
  *leave(error: unknown): Coroutine<void> {
    this.leaving = true;
    let cancellation: unknown = error instanceof CancelledError ? error : NO_ERROR;
    if (error !== NO_ERROR && !this.aborting) this.abort();
    if (this.tasks.size > 0) {
      const late = yield* this.waitForTasks();
      if (late !== NO_ERROR) cancellation = late;
    }
    // With no other request open, the parent was cancelled for the group's sake alone.
    if (this.cancelledParent && this.parent.uncancel() === 0) cancellation = NO_ERROR;
    const raised = this.verdict(error, cancellation);
    this.opened?.close(raised === NO_ERROR ? "condition" : raised === cancellation ? "cancelled" : "raised");
    if (raised !== NO_ERROR) throw raised;
  }

  /** Gives what the parent was cancelled with meanwhile from outside, or `NO_ERROR`. */
  private *waitForTasks(): Coroutine<unknown> {
    const { loop } = this.parent;
    let cancellation: unknown = NO_ERROR;
    this.opened = openBox(loop, { kind: "taskGroup", members: this.tasks });
    if (this.opened !== null) this.members = new Set(this.opened.members);
    while (this.tasks.size > 0) {
      this.end = new GroupEnd(this.parent, this.members ?? this.tasks, this.opened);
      try {
        yield* this.end;
      } catch (error) {
        if (!(error instanceof CancelledError)) throw error;
        if (!this.aborting) {
          cancellation = error;
          this.abort();
        }
      }
    }
    this.end = null;
    return cancellation;
  }

  /** What the group raises, or `NO_ERROR`. */
  private verdict(error: unknown, cancellation: unknown): unknown {
    if (cancellation !== NO_ERROR && this.errors.length === 0) return cancellation;
    if (error !== NO_ERROR && !(error instanceof CancelledError)) this.errors.push(error);
    if (this.errors.length === 0) return NO_ERROR;
    if (this.parent.cancelling() > 0) {
      // Somebody else's request is not forgotten: it is delivered when the parent next waits.
      this.parent.uncancel();
      this.parent.cancel();
    }
    return new ExceptionGroup("unhandled errors in a TaskGroup", this.errors);
  }

  private abort(): void {
    this.aborting = true;
    for (const task of this.tasks) if (!task.done()) task.cancel();
  }

  private reportOrphan(task: Task<unknown>): void {
    const message = `Task ${task.label} has errored out but its parent task ${this.parent.label} is already completed`;
    this.parent.loop.callExceptionHandler({ message, exception: task.held, task });
  }

  private refuse(coroutine: Coroutine<unknown>, why: string): never {
    spend(coroutine);
    coroutine.return(undefined);
    throw new Error(`TaskGroup ${String(this)} ${why}`);
  }
}

/** What the parent suspends on until no task is left. */
class GroupEnd extends BoxWait {
  private readonly tasks: ReadonlySet<Future<unknown>>;

  constructor(parent: Task<unknown>, tasks: ReadonlySet<Future<unknown>>, opened: OpenBox | null) {
    super(parent.loop, opened);
    this.tasks = tasks;
  }

  override get reason(): string {
    return `taskGroup(${listMembers(this.tasks)})`;
  }

  override cancel(message?: string): boolean {
    // The group itself cancels its parent when a task has failed.
    if (this.state === PENDING && this.opened?.why === "condition") this.opened.trip("cancelled", null);
    return super.cancel(message);
  }

  release(last: Future<unknown>): void {
    if (this.state !== PENDING) return;
    this.opened?.trip(this.opened.why, last);
    this.settle(FINISHED, undefined);
  }
}
