import type { Instrument, Problem } from "./instrument.ts";

/** What the loop calls: one object for any number of instruments. */
export type Hooks = Required<Instrument>;

type Hook = (a?: unknown, b?: unknown, c?: unknown, d?: unknown) => void;

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
  "problemFound",
] as const satisfies readonly (keyof Instrument)[];

/**
 * Joins instruments into the one object that a loop calls, or null if there are none.
 * A hook that throws is taken out, and those that remain are told.
 */
export function joinInstruments(instruments: readonly Instrument[]): Hooks | null {
  if (instruments.length === 0) return null;
  const joined: Partial<Record<keyof Instrument, Hook>> = {};
  for (const name of NAMES) joined[name] = fanOut(name, instruments, (problem) => joined.problemFound?.(problem));
  return joined as Hooks;
}

function fanOut(name: keyof Instrument, instruments: readonly Instrument[], report: (problem: Problem) => void): Hook {
  let hooks: Hook[] = [];
  for (const instrument of instruments) {
    const hook = instrument[name] as Hook | undefined;
    if (hook !== undefined) hooks.push(hook.bind(instrument));
  }
  return (a, b, c, d) => {
    for (const hook of hooks) {
      try {
        hook(a, b, c, d);
      } catch (error) {
        hooks = hooks.filter((kept) => kept !== hook);
        report({
          kind: "instrumentRaised",
          task: null,
          message: `The instrument's hook ${name} raised ${String(error)} and was removed.`,
          error,
        });
      }
    }
  };
}
