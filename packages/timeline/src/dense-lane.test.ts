import { describe, expect, test } from "vitest";
import { AHEAD_CODES, denseTable, PASSED_CODES, paintColumns } from "./dense-table.ts";
import { Fixture } from "./fixture.ts";
import { injectExtras } from "./inject-extras.fixture.ts";
import { READY, RUNNING, STEP, WAITING } from "./kinds.ts";
import { mixPaint } from "./paint.ts";
import { namedTheme } from "./scene.fixture.ts";
import { COLOUR_TOKENS, type TimelineTheme } from "./theme.ts";
import { TraceIndex } from "./trace-index.ts";

describe("a dense lane", () => {
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
