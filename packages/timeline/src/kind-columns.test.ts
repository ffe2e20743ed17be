import { describe, expect, test } from "vitest";
import type { DrawableLane } from "./drawable-trace.ts";
import { kindColumns } from "./kind-columns.ts";
import { KindMipmap } from "./kind-mipmap.ts";
import { CANCELLED, dominant, FAILED, READY, RUNNING, STEP, WAITING } from "./kinds.ts";
import { randomNumbers, randomTrace } from "./random-trace.fixture.ts";
import type { Scale } from "./scale.ts";
import { StepScale } from "./step-scale.ts";
import { TimeScale } from "./time-scale.ts";
import { TraceIndex } from "./trace-index.ts";
import type { Axis } from "./view.ts";

/** What each column shows, by looking at every span for every column. */
function bruteForce(width: number, index: TraceIndex, lane: DrawableLane, scale: Scale, axis: Axis): number[] {
  const laneIndex = index.lane(lane);
  const spans = Array.from({ length: lane.spans.length }, (_, i) => {
    const { state, reason, fromAt, toAt, toSeq } = lane.spans.at(i);
    const cause = reason === "cancel" ? CANCELLED : reason === "error" ? FAILED : 0;
    const running = fromAt === toAt && toSeq >= 0 ? STEP : RUNNING;
    return {
      from: scale.x(laneIndex.position(i, axis)),
      to: scale.x(laneIndex.position(i + 1, axis)),
      kinds: state === "waiting" ? WAITING : state === "ready" ? READY | cause : running,
    };
  });
  return Array.from({ length: width }, (_, column) => {
    let kinds = 0;
    for (const { from, to, kinds: own } of spans) {
      if (from === to ? Math.floor(from) === column : from < column + 1 && to > column) kinds |= own;
    }
    return dominant(kinds);
  });
}

describe("columns of pixels", () => {
  test.each(["time", "steps"] as const)("on the %s axis equal looking at every span for every column", (axis) => {
    const random = randomNumbers(11);
    for (let seed = 1; seed <= 20; seed++) {
      const { trace } = randomTrace(seed, 20 + Math.floor(random() * 300));
      const index = new TraceIndex(trace);
      for (let viewport = 0; viewport < 8; viewport++) {
        const whole = axis === "time" ? trace.end : 2 * index.steps.length;
        const from = (random() - 0.1) * whole;
        const range = { from, to: from + (0.001 + random()) * whole };
        const scale =
          axis === "time" ? new TimeScale(range, 0, 120) : new StepScale(index.steps, range, 0, 120, random() * 20);
        for (const lane of trace.lanes) {
          const out = new Uint8Array(150);
          const laneIndex = index.lane(lane);
          const end = laneIndex.position(laneIndex.length, axis);
          const edges = Float64Array.from({ length: out.length + 1 }, (_, column) => scale.invert(column));
          kindColumns(out, { left: 0, pixels: 1, scale, axis, edges }, laneIndex, 0, laneIndex.length, end);
          expect(Array.from(out, dominant).join()).toBe(bruteForce(150, index, lane, scale, axis).join());
        }
      }
    }
  });

  test("an error or a cancellation shows through whatever else stands there", () => {
    expect(dominant(WAITING | RUNNING | STEP | CANCELLED)).toBe(CANCELLED);
    expect(dominant(CANCELLED | FAILED)).toBe(FAILED);
    expect(dominant(WAITING | STEP)).toBe(STEP);
  });

  test("a trace that grew by pieces shows what it shows when read at once", () => {
    const { trace } = randomTrace(3, 200);
    const grown = new TraceIndex({ ...trace, length: 0 });
    for (let length = 1; length < trace.length + 17; length += 17) {
      Object.assign(grown.trace, { length: Math.min(length, trace.length) });
      grown.sync();
    }
    const edges = (index: TraceIndex) => Array.from({ length: trace.length }, (_, seq) => index.steps.edgeOf(seq));
    expect(edges(grown)).toEqual(edges(new TraceIndex(trace)));
  });
});

describe("the mipmap", () => {
  test("joins any range as if each of it were looked at", () => {
    const random = randomNumbers(5);
    const kinds = Array.from({ length: 3000 }, () => 1 << Math.floor(random() ** 6 * 6));
    const mipmap = new KindMipmap();
    for (const each of kinds) mipmap.push(each);
    for (let round = 0; round < 2000; round++) {
      const lo = Math.floor(random() * 3000);
      const hi = lo + Math.floor(random() * (3001 - lo));
      expect(mipmap.join(lo, hi)).toBe(kinds.slice(lo, hi).reduce((joined, each) => joined | each, 0));
    }
  });
});
