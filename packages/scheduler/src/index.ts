export { allTasks } from "./allTasks.ts";
export { asCompleted } from "./asCompleted.ts";
export { Barrier } from "./barrier.ts";
export { block } from "./block.ts";
export { BoundedSemaphore } from "./boundedSemaphore.ts";
export { type Clock, VirtualClock } from "./clock.ts";
export { Condition } from "./condition.ts";
export { type Context, copyContext } from "./context.ts";
export { ContextVar, type Token } from "./contextVar.ts";
export { type Awaitable, type Coroutine, nameCoroutine, type ResultOf, type Suspension } from "./coroutine.ts";
export { createTask, ensureFuture } from "./ensureFuture.ts";
export {
  BrokenBarrierError,
  CancelledError,
  DeadlockError,
  InvalidStateError,
  isException,
  QueueEmpty,
  QueueFull,
  QueueShutDown,
  TimeoutError,
} from "./errors.ts";
export { Event } from "./event.ts";
export { ExceptionGroup } from "./exceptionGroup.ts";
export type { ExceptionContext, ExceptionHandler } from "./exceptionHandler.ts";
export { Future } from "./future.ts";
export { gather } from "./gather.ts";
export { type Inbox, inbox } from "./inbox.ts";
export type { Input } from "./input.ts";
export type {
  Box,
  BoxEnd,
  BoxKind,
  Instrument,
  Outcome,
  Problem,
  ReadyCause,
  Signal,
  SyncKind,
  SyncObject,
} from "./instrument.ts";
export { LifoQueue } from "./lifoQueue.ts";
export { Lock } from "./lock.ts";
export { EventLoop, type LoopOptions } from "./loop.ts";
export { PriorityQueue } from "./priorityQueue.ts";
export { Queue } from "./queue.ts";
export { type RunOptions, run, runSteps } from "./run.ts";
export { RealClock, runInRealTime } from "./runInRealTime.ts";
export { currentTask, getRunningLoop } from "./running.ts";
export { Semaphore } from "./semaphore.ts";
export { shield } from "./shield.ts";
export { sleep } from "./sleep.ts";
export { Task } from "./task.ts";
export { eagerTaskFactory, type TaskFactory, type TaskOptions } from "./taskFactory.ts";
export { type TaskGroup, taskGroup } from "./taskGroup.ts";
export { type Timeout, timeout, timeoutAt } from "./timeout.ts";
export type { Handle, TimerHandle } from "./timer.ts";
export { noteCoroutine } from "./unawaited.ts";
export { ALL_COMPLETED, FIRST_COMPLETED, FIRST_EXCEPTION, type ReturnWhen, type WaitOptions, wait } from "./wait.ts";
export { waitFor } from "./waitFor.ts";
