import { type Clock, VirtualClock } from "./clock.ts";

/** Runs the steps of a loop to their end, at once: whenever they wait for an instant, the clock jumps there. */
export function driveVirtually<T>(steps: Generator<number, T, void>, clock: Clock): T {
  if (!(clock instanceof VirtualClock)) throw new TypeError("Only a virtual clock can be run at once.");
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    clock.jumpTo(step.value);
  }
}
