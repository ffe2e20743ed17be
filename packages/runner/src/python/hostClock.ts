import { dateAt } from "../typescript/date.ts";
import { seededRandom } from "../typescript/random.ts";

/** What `time.time()` says at the start of a run, in milliseconds: the instrument's own `EPOCH`. */
const EPOCH = Date.UTC(2024, 0, 1);

/** The virtual instant, as the interpreter asks its host for it. */
export interface HostClock {
  /** Virtual seconds. */
  now: number;
}

/**
 * Puts virtual time and seeded chance where the interpreter looks for the machine's: then `time`, `datetime`, `os.urandom`
 * and whatever is built on them are the same in each run. Without this its memory would differ from start to start, too.
 */
export function installHost(scope: object, clock: HostClock): void {
  const random = seededRandom(0);
  const milliseconds = () => clock.now * 1000;
  const host = {
    Date: dateAt(() => EPOCH + milliseconds()),
    performance: { now: milliseconds, timeOrigin: 0 },
    crypto: {
      getRandomValues: (bytes: Uint8Array) => {
        for (let at = 0; at < bytes.length; at += 1) bytes[at] = random() * 256;
        return bytes;
      },
    },
    // Where the interpreter complains of itself; what a scenario prints goes another way.
    console: { log: silence, info: silence, warn: silence, error: silence, debug: silence },
  };
  for (const [name, value] of Object.entries(host)) {
    Object.defineProperty(scope, name, { value, configurable: true, writable: true });
  }
  Object.defineProperty(Math, "random", { value: random, configurable: true, writable: true });
}

function silence(): void {}
