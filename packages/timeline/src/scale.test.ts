import { describe, expect, test } from "vitest";
import { Fixture } from "./fixture.ts";
import { injectExtras } from "./inject-extras.fixture.ts";
import { StepAxis } from "./step-axis.ts";
import { StepScale } from "./step-scale.ts";
import { TimeScale } from "./time-scale.ts";

const { trace } = new Fixture(injectExtras);
const steps = new StepAxis();
steps.sync(trace);

function randoms(count: number): number[] {
  let seed = 7;
  return Array.from({ length: count }, () => {
    seed = (seed * 48271) % 2147483647;
    return seed / 2147483647;
  });
}

describe("the steps axis", () => {
  test("has one cell a step and a gutter where virtual time jumps", () => {
    expect(steps.length).toBe(20);
    const jumps = Array.from({ length: 20 }, (_, boundary) => [boundary, steps.jumpAt(boundary)]);
    expect(jumps.filter(([, seconds]) => seconds)).toEqual([
      [4, 1],
      [8, 1],
      [11, 1],
      [14, 1],
      [17, 1],
    ]);
  });

  test("puts what happens within a step at the step's right edge, and a timer after its jump", () => {
    const seqsOf = (kind: string) =>
      Array.from({ length: trace.length }, (_, seq) => seq).filter((seq) => trace.kindOf(seq) === kind);
    expect(
      seqsOf("stepStarted")
        .slice(0, 3)
        .map((seq) => steps.edgeOf(seq)),
    ).toEqual([1, 3, 5]);
    expect(
      seqsOf("taskWaiting")
        .slice(0, 3)
        .map((seq) => steps.edgeOf(seq)),
    ).toEqual([2, 4, 6]);
    const timer = seqsOf("taskReady").find((seq) => trace.atOf(seq) === 1) as number;
    expect(steps.edgeOf(timer)).toBe(9);
  });

  test("lets the playhead cross a gutter while its time passes", () => {
    const after4 = trace.seqOfStep(4);
    expect([0, 0.25, 1].map((at) => steps.edgeAt(at, after4))).toEqual([8, 8.25, 9]);
    expect(steps.edgeAt(2, trace.seqOfStep(9))).toBe(18);
  });
});

describe("scales", () => {
  const time = new TimeScale({ from: 0, to: 5 }, 168, 896);
  const cells = new StepScale(steps, { from: 0, to: 40 }, 168, 896, 22);

  test("time is a straight line", () => {
    expect([0, 1, 5].map((at) => time.x(at))).toEqual([168, 313.6, 896]);
  });

  test("cells are equally wide and gutters 22 px", () => {
    expect(cells.cell).toBeCloseTo((728 - 5 * 22) / 20, 9);
    expect(cells.x(9) - cells.x(8)).toBeCloseTo(22, 9);
    expect(cells.x(7) - cells.x(6)).toBeCloseTo(0, 9);
    expect(cells.x(8) - cells.x(7)).toBeCloseTo(cells.cell, 9);
    expect(cells.x(40)).toBeCloseTo(896, 9);
  });

  test("gutters shrink with the cells when there is little room", () => {
    const tight = new StepScale(steps, { from: 0, to: 40 }, 0, 120, 22);
    expect(tight.gutter).toBeCloseTo(0.75 * tight.cell, 9);
    expect(tight.x(40)).toBeCloseTo(120, 9);
  });

  test.each([
    ["time", time],
    ["steps", cells],
  ] as const)("%s inverts, keeps the point under the hand while zooming, and pans by pixels", (_, scale) => {
    const again = (range: { from: number; to: number }) =>
      scale === time ? new TimeScale(range, 168, 896) : new StepScale(steps, range, 168, 896, 22);
    for (const [index, share] of randoms(200).entries()) {
      const x = 168 + share * 728;
      expect(scale.x(scale.invert(x))).toBeCloseTo(x, 6);
      const factor = 0.4 + (index % 20) / 4;
      const zoomed = again(scale.zoomed(factor, x));
      expect(zoomed.x(scale.invert(x))).toBeCloseTo(x, 6);
      const panned = again(scale.panned(share * 100));
      expect(panned.x(scale.invert(x))).toBeCloseTo(x - share * 100, 6);
    }
  });
});
