import { type Coroutine, createTask, gather, type Instrument, run, sleep } from "@interleave/scheduler";
import { delays } from "../delays.ts";

export const size = 100_000;

function* child(seconds: number): Coroutine<number> {
  yield* sleep(seconds);
  return seconds;
}

function* main(n: number): Coroutine<number> {
  const tasks = [];
  for (const seconds of delays(n)) tasks.push(createTask(child(seconds)));
  return (yield* gather(tasks)).length;
}

export function work(n: number, instruments: readonly Instrument[]): number {
  return run(main(n), { instruments });
}
