import type { Hooks } from "./hooks.ts";
import { type Box, type Coroutine, type Future, run, sleep, Task, TimeoutError } from "./index.ts";

const nameOf = (future: Future<unknown> | null) =>
  future === null ? "nobody" : future instanceof Task ? future.name : future.reason;
const list = (futures: readonly Future<unknown>[]) => `[${futures.map(nameOf).join(" ")}]`;
const boxName = (box: Box) => `${box.kind} ${box.id}`;

/** Writes every call of every hook as one line. */
export function scribe(log: string[]): Hooks {
  return {
    loopStarted: (at) => log.push(`loopStarted ${at}`),
    loopStopped: (at) => log.push(`loopStopped ${at}`),
    turnStarted: (turn, ready) => log.push(`turnStarted ${turn}, ${ready} ready`),
    clockAdvanced: (from, to) => log.push(`clockAdvanced ${from} to ${to}`),
    taskCreated: (task, parent) => log.push(`taskCreated ${nameOf(task)} by ${nameOf(parent)}`),
    taskReady: (task, cause, by) => log.push(`taskReady ${nameOf(task)}: ${cause}, ${nameOf(by)}`),
    stepStarted: (task, sent) => log.push(`stepStarted ${nameOf(task)} with ${sent}`),
    stepEnded: (task) => log.push(`stepEnded ${nameOf(task)}`),
    taskWaiting: (task, on) =>
      log.push(`taskWaiting ${nameOf(task)} on ${on.reason}${on.box === null ? "" : ` in ${boxName(on.box)}`}`),
    taskDone: (task, outcome, value) => log.push(`taskDone ${nameOf(task)} ${outcome} ${String(value)}`),
    futureCreated: (future) => log.push(`futureCreated ${nameOf(future)}`),
    futureSettled: (future, by) => log.push(`futureSettled ${nameOf(future)} by ${nameOf(by)}`),
    timerSet: (timer, owner) => log.push(`timerSet ${timer.id} at ${timer.when}: ${timer.reason} by ${nameOf(owner)}`),
    timerFired: (timer) => log.push(`timerFired ${timer.id}`),
    timerCancelled: (timer) => log.push(`timerCancelled ${timer.id}`),
    waitStarted: (box) =>
      log.push(
        `waitStarted ${boxName(box)} by ${nameOf(box.by)} ${list(box.members)} ${box.condition} until ${box.deadline}`,
      ),
    waitMemberDone: (box, member) => log.push(`waitMemberDone ${boxName(box)} ${nameOf(member)}`),
    waitTripped: (box, why, by) => log.push(`waitTripped ${boxName(box)} ${why} by ${nameOf(by)}`),
    waitEnded: (box, why, done, pending) =>
      log.push(`waitEnded ${boxName(box)} ${why} done ${list(done)} pending ${list(pending)}`),
    resultRead: (future, reader) => log.push(`resultRead ${nameOf(future)} by ${nameOf(reader)}`),
    cancelRequested: (target, by, message, accepted) =>
      log.push(`cancelRequested ${nameOf(target)} by ${nameOf(by)} ${message} ${accepted ? "accepted" : "refused"}`),
    blocked: (task, seconds) => log.push(`blocked ${nameOf(task)} ${seconds}`),
    inputReceived: (name, text) => log.push(`inputReceived ${name}: ${text}`),
    objectSeen: ({ id, kind, name, limit }) => log.push(`objectSeen ${id}: ${kind} ${name}, limit ${limit}`),
    lockAcquired: ({ name }, by, left) => log.push(`lockAcquired ${name} by ${nameOf(by)}, ${left} left`),
    lockReleased: ({ name }, by, to, left) =>
      log.push(`lockReleased ${name} by ${nameOf(by)} to ${nameOf(to)}, ${left} left`),
    queuePut: ({ name }, by, to, size) => log.push(`queuePut ${name} by ${nameOf(by)} to ${nameOf(to)}, size ${size}`),
    queueGot: ({ name }, by, to, size, item) =>
      log.push(`queueGot ${name} by ${nameOf(by)} to ${nameOf(to)}, size ${size}: ${String(item)}`),
    signalled: ({ name }, signal, by, woken) =>
      log.push(`signalled ${name} ${signal} by ${nameOf(by)}, wakes ${list(woken)}`),
    problemFound: (problem) => log.push(`problemFound ${problem.kind} ${nameOf(problem.task)}: ${problem.message}`),
  };
}

export function* napper(seconds: number): Coroutine<string> {
  yield* sleep(seconds);
  return `slept ${seconds}`;
}

export function* failer(seconds: number): Coroutine<never> {
  yield* sleep(seconds);
  throw new Error("boom");
}

export function* follower<T>(future: Future<T>): Coroutine<T> {
  return yield* future;
}

export function* expiry(coroutine: Coroutine<unknown>): Coroutine<void> {
  try {
    yield* coroutine;
  } catch (error) {
    if (!(error instanceof TimeoutError)) throw error;
  }
}

/** Runs a program and gives every call of every hook, in order. */
export function watch(main: () => Coroutine<unknown>): string[] {
  const log: string[] = [];
  try {
    run(main(), { instruments: [scribe(log)] });
  } catch (error) {
    log.push(String(error));
  }
  return log;
}

/** Leaves out what is the same everywhere: bounds, turns, steps, creation of tasks, passing of time. */
const FRAME = /^(loopSt|turnStarted|stepStarted|stepEnded|taskCreated|clockAdvanced|taskReady \S+ created)/;
export const watchClosely = (main: () => Coroutine<unknown>) => watch(main).filter((line) => !FRAME.test(line));
