import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Watchdog } from "./watchdog.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** A watchdog that allows five seconds, and what it has said. */
function watch() {
  const said: string[] = [];
  const grew = (seconds: number) => said.push(`quiet for ${seconds} s`);
  return { said, dog: new Watchdog(5, { grew, ended: () => said.push("ended") }) };
}

it("tells of silence every second, and ends it", () => {
  const { said, dog } = watch();
  dog.arm();
  vi.advanceTimersByTime(9000);
  expect(said).toEqual(["quiet for 1 s", "quiet for 2 s", "quiet for 3 s", "quiet for 4 s", "ended"]);
});

it("starts anew whenever something comes", () => {
  const { said, dog } = watch();
  dog.arm();
  vi.advanceTimersByTime(2500);
  dog.heard();
  vi.advanceTimersByTime(1000);
  expect(said).toEqual(["quiet for 1 s", "quiet for 2 s"]);
});

it("says nothing while nothing is expected", () => {
  const { said, dog } = watch();
  dog.arm();
  dog.disarm();
  vi.advanceTimersByTime(9000);
  expect(said).toEqual([]);
});

it("does not count time in which the page itself slept", () => {
  const { said, dog } = watch();
  dog.arm();
  const slept = vi.spyOn(performance, "now").mockReturnValue(performance.now() + 3_600_000);
  vi.advanceTimersByTime(1000);
  slept.mockRestore();
  expect(said).toEqual(["quiet for 2 s"]);
});
