import type { Future } from "./future.ts";
import type { Hooks } from "./hooks.ts";
import type { Box, BoxEnd, Instrument, Outcome, Problem, ReadyCause, Signal, SyncObject } from "./instrument.ts";
import type { Task } from "./task.ts";
import type { TimerHandle } from "./timer.ts";

const nothing = () => {};

/**
 * One instrument, with every hook there. One that throws is taken out and reported. Each hook is written out, because the
 * engine then knows at each place whom it calls, and a recorder costs half as much.
 */
export class GuardedInstrument implements Hooks {
  private readonly to: Instrument;
  private readonly report: (problem: Problem) => void;

  constructor(to: Instrument, report: (problem: Problem) => void) {
    this.to = to;
    this.report = report;
  }

  /** Whether anybody is told by this hook. */
  has(name: keyof Hooks): boolean {
    return this.to[name] !== undefined;
  }

  loopStarted(at: number): void {
    try {
      this.to.loopStarted?.(at);
    } catch (error) {
      this.takeOut("loopStarted", error);
    }
  }

  loopStopped(at: number): void {
    try {
      this.to.loopStopped?.(at);
    } catch (error) {
      this.takeOut("loopStopped", error);
    }
  }

  turnStarted(turn: number, ready: number): void {
    try {
      this.to.turnStarted?.(turn, ready);
    } catch (error) {
      this.takeOut("turnStarted", error);
    }
  }

  clockAdvanced(from: number, to: number): void {
    try {
      this.to.clockAdvanced?.(from, to);
    } catch (error) {
      this.takeOut("clockAdvanced", error);
    }
  }

  taskCreated(task: Task<unknown>, parent: Task<unknown> | null): void {
    try {
      this.to.taskCreated?.(task, parent);
    } catch (error) {
      this.takeOut("taskCreated", error);
    }
  }

  taskReady(task: Task<unknown>, cause: ReadyCause, by: Future<unknown> | null): void {
    try {
      this.to.taskReady?.(task, cause, by);
    } catch (error) {
      this.takeOut("taskReady", error);
    }
  }

  stepStarted(task: Task<unknown>, sent: "value" | "exception"): void {
    try {
      this.to.stepStarted?.(task, sent);
    } catch (error) {
      this.takeOut("stepStarted", error);
    }
  }

  stepEnded(task: Task<unknown>): void {
    try {
      this.to.stepEnded?.(task);
    } catch (error) {
      this.takeOut("stepEnded", error);
    }
  }

  taskWaiting(task: Task<unknown>, on: Future<unknown>): void {
    try {
      this.to.taskWaiting?.(task, on);
    } catch (error) {
      this.takeOut("taskWaiting", error);
    }
  }

  taskDone(task: Task<unknown>, outcome: Outcome, value: unknown): void {
    try {
      this.to.taskDone?.(task, outcome, value);
    } catch (error) {
      this.takeOut("taskDone", error);
    }
  }

  futureCreated(future: Future<unknown>): void {
    try {
      this.to.futureCreated?.(future);
    } catch (error) {
      this.takeOut("futureCreated", error);
    }
  }

  futureSettled(future: Future<unknown>, by: Task<unknown> | null): void {
    try {
      this.to.futureSettled?.(future, by);
    } catch (error) {
      this.takeOut("futureSettled", error);
    }
  }

  timerSet(timer: TimerHandle, owner: Task<unknown> | null): void {
    try {
      this.to.timerSet?.(timer, owner);
    } catch (error) {
      this.takeOut("timerSet", error);
    }
  }

  timerFired(timer: TimerHandle): void {
    try {
      this.to.timerFired?.(timer);
    } catch (error) {
      this.takeOut("timerFired", error);
    }
  }

  timerCancelled(timer: TimerHandle): void {
    try {
      this.to.timerCancelled?.(timer);
    } catch (error) {
      this.takeOut("timerCancelled", error);
    }
  }

  waitStarted(box: Box): void {
    try {
      this.to.waitStarted?.(box);
    } catch (error) {
      this.takeOut("waitStarted", error);
    }
  }

  waitMemberDone(box: Box, member: Future<unknown>): void {
    try {
      this.to.waitMemberDone?.(box, member);
    } catch (error) {
      this.takeOut("waitMemberDone", error);
    }
  }

  waitTripped(box: Box, why: BoxEnd, by: Future<unknown> | null): void {
    try {
      this.to.waitTripped?.(box, why, by);
    } catch (error) {
      this.takeOut("waitTripped", error);
    }
  }

  waitEnded(box: Box, why: BoxEnd, done: readonly Future<unknown>[], pending: readonly Future<unknown>[]): void {
    try {
      this.to.waitEnded?.(box, why, done, pending);
    } catch (error) {
      this.takeOut("waitEnded", error);
    }
  }

  resultRead(future: Future<unknown>, reader: Task<unknown> | null): void {
    try {
      this.to.resultRead?.(future, reader);
    } catch (error) {
      this.takeOut("resultRead", error);
    }
  }

  cancelRequested(
    target: Future<unknown>,
    by: Task<unknown> | null,
    message: string | undefined,
    accepted: boolean,
  ): void {
    try {
      this.to.cancelRequested?.(target, by, message, accepted);
    } catch (error) {
      this.takeOut("cancelRequested", error);
    }
  }

  blocked(task: Task<unknown> | null, seconds: number): void {
    try {
      this.to.blocked?.(task, seconds);
    } catch (error) {
      this.takeOut("blocked", error);
    }
  }

  inputReceived(name: string, text: string): void {
    try {
      this.to.inputReceived?.(name, text);
    } catch (error) {
      this.takeOut("inputReceived", error);
    }
  }

  objectSeen(object: SyncObject): void {
    try {
      this.to.objectSeen?.(object);
    } catch (error) {
      this.takeOut("objectSeen", error);
    }
  }

  lockAcquired(object: SyncObject, by: Task<unknown> | null, left: number): void {
    try {
      this.to.lockAcquired?.(object, by, left);
    } catch (error) {
      this.takeOut("lockAcquired", error);
    }
  }

  lockReleased(object: SyncObject, by: Task<unknown> | null, to: Task<unknown> | null, left: number): void {
    try {
      this.to.lockReleased?.(object, by, to, left);
    } catch (error) {
      this.takeOut("lockReleased", error);
    }
  }

  queuePut(object: SyncObject, by: Task<unknown> | null, to: Task<unknown> | null, size: number): void {
    try {
      this.to.queuePut?.(object, by, to, size);
    } catch (error) {
      this.takeOut("queuePut", error);
    }
  }

  queueGot(object: SyncObject, by: Task<unknown> | null, to: Task<unknown> | null, size: number, item?: unknown): void {
    try {
      this.to.queueGot?.(object, by, to, size, item);
    } catch (error) {
      this.takeOut("queueGot", error);
    }
  }

  signalled(object: SyncObject, signal: Signal, by: Task<unknown> | null, woken: readonly Task<unknown>[]): void {
    try {
      this.to.signalled?.(object, signal, by, woken);
    } catch (error) {
      this.takeOut("signalled", error);
    }
  }

  problemFound(problem: Problem): void {
    try {
      this.to.problemFound?.(problem);
    } catch (error) {
      this.takeOut("problemFound", error);
    }
  }

  private takeOut(name: keyof Hooks, error: unknown): void {
    Object.defineProperty(this, name, { value: nothing });
    this.report({
      kind: "instrumentRaised",
      task: null,
      message: `The instrument's hook ${name} raised ${String(error)} and was removed.`,
      error,
    });
  }
}
