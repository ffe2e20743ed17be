import { GuardedInstrument, hookNames } from "./guardedInstrument.ts";
import type { Instrument, Problem } from "./instrument.ts";

/** What the loop calls: one object for any number of instruments. */
export type Hooks = Required<Omit<Instrument, "trusted">>;

type Hook = (a?: unknown, b?: unknown, c?: unknown, d?: unknown, e?: unknown) => void;

/**
 * Joins instruments into the one object that a loop calls, or null if there are none.
 * A hook that throws is taken out, and those that remain are told.
 */
export function joinInstruments(instruments: readonly Instrument[]): Hooks | null {
  const report = (problem: Problem) => {
    for (const one of guarded) one.problemFound(problem);
  };
  const [first] = instruments;
  if (instruments.length === 1 && first !== undefined && isTrusted(first)) return first;
  const guarded = instruments.map((instrument) => new GuardedInstrument(instrument, report));
  return guarded.length > 1 ? fanOut(guarded) : (guarded[0] ?? null);
}

function isTrusted(instrument: Instrument): instrument is Hooks {
  return instrument.trusted === true && hookNames().every((name) => instrument[name] !== undefined);
}

/** Each hook is for those who have it: most are for one alone. */
function fanOut(guarded: readonly GuardedInstrument[]): Hooks {
  const joined: Partial<Record<keyof Hooks, Hook>> = {};
  for (const name of hookNames()) {
    const those = guarded.filter(({ to }) => to[name] !== undefined) as unknown as Record<keyof Hooks, Hook>[];
    const [first] = those;
    joined[name] =
      first !== undefined && those.length === 1
        ? (a, b, c, d, e) => first[name](a, b, c, d, e)
        : (a, b, c, d, e) => {
            for (const one of those) one[name](a, b, c, d, e);
          };
  }
  return joined as Hooks;
}
