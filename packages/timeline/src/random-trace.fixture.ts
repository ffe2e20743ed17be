import { Fixture } from "./fixture.ts";

/** Numbers in `[0, 1)`, always the same for a seed. */
export function randomNumbers(seed: number): () => number {
  let state = seed % 2147483647 || 1;
  return () => {
    state = (state * 48271) % 2147483647;
    return state / 2147483647;
  };
}

/** A trace of three tasks that step, sleep, yield, block and are woken at random. */
export function randomTrace(seed: number, rounds: number): Fixture {
  return new Fixture(randomLines(seed, rounds).join("\n"));
}

/** The same, line by line. */
export function randomLines(seed: number, rounds: number): string[] {
  const random = randomNumbers(seed);
  const lines = ["main created", "main runs", "a created by main", "b created by main", "main waits a"];
  let clock = 0;
  const pass = (seconds: number) => {
    clock += seconds;
    lines.push(`@${clock}`);
  };
  for (let round = 0; round < rounds; round++) {
    const task = random() < 0.5 ? "a" : "b";
    if (random() < 0.4) pass(random() < 0.3 ? random() * 4 : random() / 50);
    lines.push(`${task} ready ${random() < 0.05 ? "cancel" : random() < 0.05 ? "error" : "timer"}`, `${task} runs`);
    if (random() < 0.1) pass(random());
    lines.push(random() < 0.8 ? `${task} waits sleep(1)` : `${task} yields`);
  }
  return lines;
}
