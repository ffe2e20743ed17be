import { consoleTo, type Print } from "./console.ts";
import { dateAt } from "./date.ts";
import { seededRandom } from "./random.ts";

/** What a scenario's globals are made of. */
export interface GlobalsSource {
  /** An integer. */
  seed: number;
  /** Virtual seconds. */
  now(): number;
  print: Print;
}

const TIMERS = [
  "setTimeout",
  "setInterval",
  "setImmediate",
  "requestAnimationFrame",
  "requestIdleCallback",
  "queueMicrotask",
];
const CLEARERS = ["clearTimeout", "clearInterval", "clearImmediate", "cancelAnimationFrame"];

/**
 * The globals in which a scenario differs from other code: chance is seeded, time is the loop's, printing is caught, and
 * there is no second kind of time beside the loop's.
 */
export function scenarioGlobals({ seed, now, print }: GlobalsSource): Record<string, unknown> {
  const milliseconds = () => Math.round(now() * 1000);
  const math = Object.create(Object.prototype, Object.getOwnPropertyDescriptors(Math));
  Object.defineProperty(math, "random", { value: seededRandom(seed), configurable: true, writable: true });
  return {
    Math: math,
    Date: dateAt(milliseconds),
    performance: { now: () => now() * 1000, timeOrigin: 0 },
    console: consoleTo(print),
    ...Object.fromEntries([...TIMERS, ...CLEARERS].map((name) => [name, refusal(name)])),
  };
}

function refusal(name: string): () => never {
  return () => {
    throw new Error(
      `A scenario has no \`${name}\`: its time is the loop's. Wait with \`yield* sleep(seconds)\`, or call back with \`getRunningLoop().callLater(seconds, callback)\`.`,
    );
  };
}
