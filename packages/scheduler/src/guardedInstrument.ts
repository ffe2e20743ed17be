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
  readonly to: Instrument;
  readonly report: (problem: Problem) => void;

  constructor(to: Instrument, report: (problem: Problem) => void) {
    this.to = to;
    this.report = report;
  }

  loopStarted(at: number): void {
    try {
      this.to.loopStarted?.(at);
    } catch (error) {
      takeOut(this, "loopStarted", error);
    }
  }

  loopStopped(at: number): void {
    try {
      this.to.loopStopped?.(at);
    } catch (error) {
      takeOut(this, "loopStopped", error);
    }
  }

  turnStarted(turn: number, ready: number): void {
    try {
      this.to.turnStarted?.(turn, ready);
    } catch (error) {
      takeOut(this, "turnStarted", error);
    }
  }

  clockAdvanced(from: number, to: number): void {
    try {
      this.to.clockAdvanced?.(from, to);
    } catch (error) {
      takeOut(this, "clockAdvanced", error);
    }
  }

  taskCreated(task: Task<unknown>, parent: Task<unknown> | null): void {
    try {
      this.to.taskCreated?.(task, parent);
    } catch (error) {
      takeOut(this, "taskCreated", error);
    }
  }

  taskReady(task: Task<unknown>, cause: ReadyCause, by: Future<unknown> | null): void {
    try {
      this.to.taskReady?.(task, cause, by);
    } catch (error) {
      takeOut(this, "taskReady", error);
    }
  }

  stepStarted(task: Task<unknown>, sent: "value" | "exception"): void {
    try {
      this.to.stepStarted?.(task, sent);
    } catch (error) {
      takeOut(this, "stepStarted", error);
    }
  }

  stepEnded(task: Task<unknown>): void {
    try {
      this.to.stepEnded?.(task);
    } catch (error) {
      takeOut(this, "stepEnded", error);
    }
  }

  taskWaiting(task: Task<unknown>, on: Future<unknown>): void {
    try {
      this.to.taskWaiting?.(task, on);
    } catch (error) {
      takeOut(this, "taskWaiting", error);
    }
  }

  taskDone(task: Task<unknown>, outcome: Outcome, value: unknown): void {
    try {
      this.to.taskDone?.(task, outcome, value);
    } catch (error) {
      takeOut(this, "taskDone", error);
    }
  }

  futureCreated(future: Future<unknown>): void {
    try {
      this.to.futureCreated?.(future);
    } catch (error) {
      takeOut(this, "futureCreated", error);
    }
  }

  futureSettled(future: Future<unknown>, by: Task<unknown> | null): void {
    try {
      this.to.futureSettled?.(future, by);
    } catch (error) {
      takeOut(this, "futureSettled", error);
    }
  }

  timerSet(timer: TimerHandle, owner: Task<unknown> | null): void {
    try {
      this.to.timerSet?.(timer, owner);
    } catch (error) {
      takeOut(this, "timerSet", error);
    }
  }

  timerFired(timer: TimerHandle): void {
    try {
      this.to.timerFired?.(timer);
    } catch (error) {
      takeOut(this, "timerFired", error);
    }
  }

  timerCancelled(timer: TimerHandle): void {
    try {
      this.to.timerCancelled?.(timer);
    } catch (error) {
      takeOut(this, "timerCancelled", error);
    }
  }

  waitStarted(box: Box): void {
    try {
      this.to.waitStarted?.(box);
    } catch (error) {
      takeOut(this, "waitStarted", error);
    }
  }

  waitMemberDone(box: Box, member: Future<unknown>): void {
    try {
      this.to.waitMemberDone?.(box, member);
    } catch (error) {
      takeOut(this, "waitMemberDone", error);
    }
  }

  waitTripped(box: Box, why: BoxEnd, by: Future<unknown> | null): void {
    try {
      this.to.waitTripped?.(box, why, by);
    } catch (error) {
      takeOut(this, "waitTripped", error);
    }
  }

  waitEnded(box: Box, why: BoxEnd, done: readonly Future<unknown>[], pending: readonly Future<unknown>[]): void {
    try {
      this.to.waitEnded?.(box, why, done, pending);
    } catch (error) {
      takeOut(this, "waitEnded", error);
    }
  }

  resultRead(future: Future<unknown>, reader: Task<unknown> | null): void {
    try {
      this.to.resultRead?.(future, reader);
    } catch (error) {
      takeOut(this, "resultRead", error);
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
      takeOut(this, "cancelRequested", error);
    }
  }

  blocked(task: Task<unknown> | null, seconds: number): void {
    try {
      this.to.blocked?.(task, seconds);
    } catch (error) {
      takeOut(this, "blocked", error);
    }
  }

  inputReceived(name: string, text: string): void {
    try {
      this.to.inputReceived?.(name, text);
    } catch (error) {
      takeOut(this, "inputReceived", error);
    }
  }

  objectSeen(object: SyncObject): void {
    try {
      this.to.objectSeen?.(object);
    } catch (error) {
      takeOut(this, "objectSeen", error);
    }
  }

  lockAcquired(object: SyncObject, by: Task<unknown> | null, left: number): void {
    try {
      this.to.lockAcquired?.(object, by, left);
    } catch (error) {
      takeOut(this, "lockAcquired", error);
    }
  }

  lockReleased(object: SyncObject, by: Task<unknown> | null, to: Task<unknown> | null, left: number): void {
    try {
      this.to.lockReleased?.(object, by, to, left);
    } catch (error) {
      takeOut(this, "lockReleased", error);
    }
  }

  queuePut(object: SyncObject, by: Task<unknown> | null, to: Task<unknown> | null, size: number): void {
    try {
      this.to.queuePut?.(object, by, to, size);
    } catch (error) {
      takeOut(this, "queuePut", error);
    }
  }

  queueGot(object: SyncObject, by: Task<unknown> | null, to: Task<unknown> | null, size: number, item?: unknown): void {
    try {
      this.to.queueGot?.(object, by, to, size, item);
    } catch (error) {
      takeOut(this, "queueGot", error);
    }
  }

  signalled(object: SyncObject, signal: Signal, by: Task<unknown> | null, woken: readonly Task<unknown>[]): void {
    try {
      this.to.signalled?.(object, signal, by, woken);
    } catch (error) {
      takeOut(this, "signalled", error);
    }
  }

  problemFound(problem: Problem): void {
    try {
      this.to.problemFound?.(problem);
    } catch (error) {
      takeOut(this, "problemFound", error);
    }
  }
}

/** The names of all hooks: the methods of the class that has every one of them, without its constructor. */
export function hookNames(): (keyof Hooks)[] {
  return Object.getOwnPropertyNames(GuardedInstrument.prototype).slice(1) as (keyof Hooks)[];
}

function takeOut(one: GuardedInstrument, name: keyof Hooks, error: unknown): void {
  Object.defineProperty(one, name, { value: nothing });
  one.report({
    kind: "instrumentRaised",
    task: null,
    message: `The instrument's hook ${name} raised ${String(error)} and was removed.`,
    error,
  });
}
