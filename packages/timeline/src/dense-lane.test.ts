import { describe, expect, test } from "vitest";
import { DenseCodes } from "./dense-lane.ts";
import { AHEAD_CODES, denseTable, PASSED_CODES, paintColumns } from "./dense-table.ts";
import { playheadPosition } from "./draw-playhead.ts";
import { Fixture } from "./fixture.ts";
import { injectExtras } from "./inject-extras.fixture.ts";
import { READY, RUNNING, STEP, WAITING } from "./kinds.ts";
import { mixPaint } from "./paint.ts";
import { randomNumbers, randomTrace } from "./random-trace.fixture.ts";
import { visibleSpans } from "./row-boxes.ts";
import { namedTheme, sceneOf } from "./scene.fixture.ts";
import type { Row, Scene } from "./scene.ts";
import { COLOUR_TOKENS, type TimelineTheme } from "./theme.ts";
import { TraceIndex } from "./trace-index.ts";

const WIDTH = 400;

/** The code of each column, by looking at every span for every column: what has passed covers what is ahead. */
function bruteForce(scene: Scene, row: Row): number[] {
  const { axis, playhead, scale, theme, showAhead } = scene;
  const { spans } = row.lane;
  const column = (position: number) => scale.x(position) - theme.sizes.label;
  const now = playheadPosition(scene);
  const here = Math.floor(column(now));
  const looked = Array.from({ length: spans.length }, (_, i) => {
    const begun = spans.fromSeq(i) < playhead.seq;
    const over = i + 1 < spans.length && spans.fromSeq(i + 1) < playhead.seq;
    const [from, to] = [row.index.position(i, axis), row.index.position(i + 1, axis)];
    const kinds = row.index.kinds(i, i + 1);
    return {
      kinds,
      begun,
      over,
      from: column(from),
      to: column(to),
      shownFrom: column(Math.min(from, now)),
      shownTo: column(Math.min(to, now)),
    };
  });
  const seen = (place: number, from: number, to: number) =>
    from === to ? Math.floor(from) === place : from < place + 1 && to > place;
  return Array.from({ length: WIDTH }, (_, place) => {
    let passed = 0;
    let ahead = 0;
    for (const span of looked) {
      if (span.begun && seen(place, span.shownFrom, span.shownTo)) passed |= span.kinds;
      if (!span.over && place >= here && seen(place, span.from, span.to)) ahead |= span.kinds;
    }
    if (passed) return PASSED_CODES[passed] as number;
    return showAhead ? (AHEAD_CODES[ahead] as number) : 0;
  });
}

describe("a dense lane", () => {
  test.each(["time", "steps"] as const)("on the %s axis shows what looking at every span would show", (axis) => {
    const random = randomNumbers(23);
    for (let seed = 1; seed <= 10; seed++) {
      const { trace } = randomTrace(seed, 150);
      const index = new TraceIndex(trace);
      for (let round = 0; round < 4; round++) {
        const seq = Math.floor(random() * trace.length);
        const at = trace.atOf(Math.max(0, seq - 1));
        const whole = axis === "time" ? trace.end : 2 * index.steps.length;
        const from = random() * 0.9 * whole;
        const range = round === 0 ? null : { from, to: from + (0.01 + random() * 0.2) * whole };
        const showAhead = round % 2 === 0;
        const scene = sceneOf("", { index, axis, range, playhead: { at, seq }, showAhead, width: 152 + WIDTH });
        for (const row of scene.rows) {
          const codes = new DenseCodes().of(scene, row, visibleSpans(scene, row), WIDTH);
          expect([...codes].join()).toBe(bruteForce(scene, row).join());
        }
      }
    }
  });

  test("is painted column by column from a table of what each kind looks like", () => {
    const hex = Object.fromEntries(COLOUR_TOKENS.map((token) => [token, "#ffffff"])) as TimelineTheme["colours"];
    const sizes = { ...namedTheme.sizes, bar: 6 };
    const theme = { ...namedTheme, colours: hex, tasks: ["#0000ff"], sizes, waitFill: 0, waitLine: 0 };
    const paint = mixPaint(theme, { widthOf: () => 0, hatch: () => "" });
    const table = denseTable(theme, paint, 0, 1);
    const codes = [
      0,
      PASSED_CODES[WAITING],
      PASSED_CODES[READY | RUNNING],
      PASSED_CODES[WAITING | STEP],
      AHEAD_CODES[WAITING],
    ];
    const image = new Uint32Array(5 * table.height);
    paintColumns(image, 5, Uint8Array.from(codes as number[]), table, 0);
    const sign = new Map([
      [0, " "],
      [0xffff0000, "#"],
      [0xffffffff, "."],
    ]);
    const rows = Array.from({ length: table.height }, (_, y) =>
      [...image.slice(y * 5, y * 5 + 5)].map((pixel) => sign.get(pixel)).join(""),
    );
    expect(rows).toEqual([
      "   # ",
      "   # ",
      "   # ",
      " ### ",
      " .## ",
      " .## ",
      " .## ",
      " .## ",
      " ### ",
      "   # ",
      "   # ",
      "   # ",
    ]);
  });
});

test("a lane read line by line as it grows is the lane read at once", () => {
  const lines = injectExtras.trim().split("\n");
  const fixture = new Fixture();
  const growing = new TraceIndex(fixture.trace);
  for (const line of lines) {
    fixture.append(line);
    growing.sync();
    for (const lane of fixture.trace.lanes) growing.lane(lane);
  }
  const whole = new TraceIndex(new Fixture(injectExtras).trace);
  const told = (index: TraceIndex) =>
    index.trace.lanes.map((lane) => {
      const own = index.lane(lane);
      const places = Array.from({ length: own.length + 1 }, (_, i) => i);
      return [
        places.map((i) => own.position(i, "time")),
        places.map((i) => own.position(i, "steps")),
        places.slice(1).map((i) => own.kinds(i - 1, i)),
      ];
    });
  expect(told(growing)).toEqual(told(whole));
});
