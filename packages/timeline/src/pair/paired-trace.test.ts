import { expect, test } from "vitest";
import { Fixture } from "../fixture.ts";
import { StepAxis } from "../step-axis.ts";
import { StepScale } from "../step-scale.ts";
import type { Common } from "./merged-order.ts";
import { PairedTrace } from "./paired-trace.ts";

const program = `
  main created
  main runs
  a created by main
  main waits a
  a runs
  a waits sleep(1)
  @1
  a ready timer
  a runs
  a returned 1
  complete`;

const slower = program.replace("sleep(1)", "sleep(2)").replace("@1", "@2");

/** Two programs side by side, the first so many of whose events are the same. */
function paired(left: string, right: string, same: number): PairedTrace {
  const traces = [new Fixture(left).trace, new Fixture(right).trace] as const;
  const events = Array.from({ length: same }, (_, seq) => seq);
  const lengths = { left: traces[0].length, right: traces[1].length };
  const common: Common = { left: events, right: events, lengths };
  return new PairedTrace({ trace: traces[0], tag: "TS" }, { trace: traces[1], tag: "Py" }, common);
}

/** The lanes as text: states with their times. */
function picture(trace: PairedTrace): string[] {
  return trace.lanes.map(({ name, slot, spans }) => {
    const stretches = Array.from({ length: spans.length }, (_, index) => {
      const { state, fromAt, toAt } = spans.at(index);
      return `${state} ${fromAt}-${toAt}`;
    });
    return [`${name} (${slot})`, ...stretches].join(", ");
  });
}

const whole = new Fixture(program).trace.length;

test("each lane stands above its namesake, in its colour", () => {
  expect(picture(paired(program, slower, 7))).toEqual([
    "TS main (0), ready 0-0, running 0-0, waiting 0-1",
    "Py main (0), ready 0-0, running 0-0, waiting 0-2",
    "TS a (1), ready 0-0, running 0-0, waiting 0-1, ready 1-1, running 1-1",
    "Py a (1), ready 0-0, running 0-0, waiting 0-2, ready 2-2, running 2-2",
  ]);
});

test("a lane without a namesake stands alone, the right one's at the end", () => {
  const other = program.replaceAll("a ", "b ").replace("waits a", "waits b");
  const names = paired(program, other, 2).lanes.map(({ name }) => name);
  expect(names).toEqual(["TS main", "Py main", "TS a", "Py b"]);
});

test("one playhead stands behind the same event of both", () => {
  const trace = paired(program, program, whole);
  const applied = [0, 3, 7, whole].map((seq) => {
    const at = seq < whole ? new Fixture(program).trace.atOf(seq) : 1;
    const place = trace.placeOf({ at, seq });
    return [trace.applied(0, place), trace.applied(1, place)];
  });
  expect(applied).toEqual([
    [0, 0],
    [3, 3],
    [7, 7],
    [whole, whole],
  ]);
});

test("between two events of the left one, the right one goes on with time", () => {
  const early = program.replace("sleep(1)", "sleep(0.5)").replace("@1", "@0.5");
  const trace = paired(program, early, 10);
  const applied = [0.4, 0.6].map((at) => trace.applied(1, trace.placeOf({ at, seq: 10 })));
  expect(applied).toEqual([10, whole]);
});

test("on the steps axis both share the steps of the left one", () => {
  const steps = new StepAxis();
  const trace = paired(program, program, whole);
  steps.sync(trace);
  expect(steps.length).toBe(3);
  const scale = new StepScale(steps, { from: 0, to: 6 }, 0, 600, 20);
  const [left, right] = trace.lanes
    .filter(({ name }) => name.endsWith("a"))
    .map(({ spans }) => Array.from({ length: spans.length }, (_, i) => scale.x(steps.edgeOf(spans.fromSeq(i)))));
  expect(right).toEqual(left);
});
