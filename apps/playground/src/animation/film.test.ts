import { runInNode } from "@interleave/runner/node";
import { scenarios } from "@interleave/scenarios";
import { expect, test } from "vitest";
import { fittingSpeed, framesOf, playheadIn } from "./film.ts";

const source = scenarios.find(({ id }) => id === "gather")?.source ?? "";
const { trace } = runInNode({ runtime: "typescript", source, seed: 0, inputs: [] });

test("in time, twenty frames a second go from one end to the other", () => {
  const shot = { axis: "time", from: 1, to: 3, speed: 2 } as const;
  expect(framesOf(shot)).toBe(22);
  const playheads = [0, 1, 10, 20, 21].map((frame) => playheadIn(trace, shot, frame));
  expect(playheads.map(({ at }) => at)).toEqual([1, 1.1, 2, 3, 3]);
  expect(playheads.map(({ at }) => trace.seqAt(at))).toEqual(playheads.map(({ seq }) => seq));
  expect(playheads.at(-1)?.seq).toBe(trace.length);
});

test("in steps, each step stands as long as the others", () => {
  const shot = { axis: "steps", from: 0, to: 4, speed: 10 } as const;
  const steps = Array.from({ length: framesOf(shot) }, (_, frame) => trace.stepOf(playheadIn(trace, shot, frame).seq));
  expect(steps).toEqual([0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
});

test("a speed is fitting when the film is short enough, and the highest where none is", () => {
  expect(fittingSpeed([0.5, 1, 2], 8, 10)).toBe(1);
  expect(fittingSpeed([0.5, 1, 2], 100, 10)).toBe(2);
});
