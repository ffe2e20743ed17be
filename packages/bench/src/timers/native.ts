import { createClock } from "@sinonjs/fake-timers";
import { delays } from "../delays.ts";

export const size = 100_000;

/** Native promises on faked timers, driven as tightly as fake-timers allow. */
export async function work(n: number): Promise<number> {
  const clock = createClock(0, Number.POSITIVE_INFINITY);
  const child = async (seconds: number) => {
    await new Promise<void>((resolve) => {
      clock.setTimeout(() => resolve(), seconds * 1000);
    });
    return seconds;
  };
  const tasks = delays(n).map(child);
  for (let index = 0; index < n; index++) {
    clock.next();
    await undefined;
  }
  return (await Promise.all(tasks)).length;
}
