import { GuardedInstrument } from "./guardedInstrument.ts";
import type { Instrument, Problem } from "./instrument.ts";

/** What the loop calls: one object for any number of instruments. */
export type Hooks = Required<Instrument>;

type Hook = (a?: unknown, b?: unknown, c?: unknown, d?: unknown, e?: unknown) => void;

const NAMES = [
  "loopStarted",
  "loopStopped",
  "turnStarted",
  "clockAdvanced",
  "taskCreated",
  "taskReady",
  "stepStarted",
  "stepEnded",
  "taskWaiting",
  "taskDone",
  "futureCreated",
  "futureSettled",
  "timerSet",
  "timerFired",
  "timerCancelled",
  "waitStarted",
  "waitMemberDone",
  "waitTripped",
  "waitEnded",
  "resultRead",
  "cancelRequested",
  "blocked",
  "inputReceived",
  "objectSeen",
  "lockAcquired",
  "lockReleased",
  "queuePut",
  "queueGot",
  "signalled",
  "problemFound",
] as const satisfies readonly (keyof Instrument)[];

/**
 * Joins instruments into the one object that a loop calls, or null if there are none.
 * A hook that throws is taken out, and those that remain are told.
 */
export function joinInstruments(instruments: readonly Instrument[]): Hooks | null {
  const report = (problem: Problem) => {
    for (const one of guarded) one.problemFound(problem);
  };
  const guarded: readonly Hooks[] = instruments.map((instrument) => new GuardedInstrument(instrument, report));
  return guarded.length > 1 ? fanOut(guarded) : (guarded[0] ?? null);
}

function fanOut(guarded: readonly Hooks[]): Hooks {
  const joined: Partial<Record<keyof Instrument, Hook>> = {};
  for (const name of NAMES) {
    joined[name] = (a, b, c, d, e) => {
      for (const one of guarded) (one as unknown as Record<keyof Instrument, Hook>)[name](a, b, c, d, e);
    };
  }
  return joined as Hooks;
}
