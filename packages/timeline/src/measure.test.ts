import { describe, expect, test } from "vitest";
import { drawMeasure } from "./draw-measure.ts";
import { Fixture } from "./fixture.ts";
import { injectExtras } from "./inject-extras.fixture.ts";
import { measure, measuredWords, ranBetween } from "./measure.ts";
import { RecordingPen } from "./recording-pen.fixture.ts";
import { sceneOf } from "./scene.fixture.ts";
import { rangeBetween, rangeOfSelection } from "./show-range.ts";
import { TraceIndex } from "./trace-index.ts";

const { trace } = new Fixture(injectExtras);
const instant = (at: number) => ({ at, seq: trace.seqAt(at) });
const index = new TraceIndex(trace);

describe("between two instants", () => {
  test("lie seconds and steps, whichever comes first", () => {
    expect(measuredWords(measure(index, instant(0), instant(2)))).toBe("2.000 s, 7 steps");
    expect(measuredWords(measure(index, instant(2), instant(0)))).toBe("2.000 s, 7 steps");
    expect(measuredWords(measure(index, instant(1), instant(1)))).toBe("0.000 s, 0 steps");
    const { seq } = instant(0);
    const first = { at: 0, seq: 0 };
    expect(measuredWords(measure(index, first, { at: 0, seq }))).toBe("0.000 s, 4 steps");
  });

  test("are told who ran, those with most steps first", () => {
    const ran = ranBetween(trace.lanes, instant(2), instant(0)).map(({ name, steps }) => `${name} ${steps}`);
    expect(ran).toEqual(["main 2", "b3 2", "b1 1", "b2 1", "a' 1"]);
    expect(ranBetween(trace.lanes, instant(0.2), instant(0.8))).toEqual([]);
  });

  test("counts as running what of a long step lies between", () => {
    const blocking = new Fixture("main created\nmain runs\n@4\nmain returned 1\ncomplete").trace;
    const between = ranBetween(blocking.lanes, { at: 1, seq: 3 }, { at: 3, seq: 3 });
    expect(between).toEqual([{ task: 1, name: "main", slot: 0, steps: 0, seconds: 2 }]);
  });
});

test("a measurement is drawn as a band with its length, and as one mark while there is one only", () => {
  const pen = new RecordingPen();
  drawMeasure(pen, sceneOf(injectExtras, { marks: { a: instant(1), b: null } }));
  expect(pen.log.filter((line) => line.startsWith("text"))).toEqual(["text surface: A at 313.6 313"]);
  const both = new RecordingPen();
  drawMeasure(both, sceneOf(injectExtras, { marks: { a: instant(1), b: instant(2) } }));
  expect(both.log.filter((line) => line.startsWith("text"))).toEqual([
    "text surface: 1.000 s, 3 steps at 386.4 290",
    "text surface: B at 459.2 313",
    "text surface: A at 313.6 313",
  ]);
});

describe("zooming shows", () => {
  const scene = sceneOf(injectExtras);
  const shown = (seq: number, task = 1) => {
    const range = rangeOfSelection(scene, { task, seq });
    return range && [range.from, range.to].map((at) => Number(at.toFixed(3)));
  };

  test("a span with a little room beside it", () => {
    const wait = trace.lanes[0]?.spans.fromSeq(2) ?? -1;
    expect(shown(wait)).toEqual([-0.08, 1.08]);
  });

  test("all of a lane, from its creation to its end", () => {
    expect(shown(-1, 2)).toEqual([-0.24, 3.24]);
  });

  test("the surroundings of what has no length", () => {
    const step = trace.lanes[0]?.spans.fromSeq(1) ?? -1;
    expect(shown(step)).toEqual([-0.313, 0.313]);
    expect(shown(trace.lanes[1]?.doneSeq ?? -1, 2)).toEqual([2.688, 3.313]);
  });

  test("what lies between two instants, in steps on the steps axis", () => {
    const steps = sceneOf(injectExtras, { axis: "steps" });
    const { from, to } = rangeBetween(steps, instant(1), instant(0));
    expect([from, to].map((edge) => Number(edge.toFixed(2)))).toEqual([7.36, 16.64]);
  });

  test("nothing of a task that is not there", () => {
    expect(shown(-1, 99)).toBe(null);
  });
});
