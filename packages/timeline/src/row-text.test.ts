import { describe, expect, test } from "vitest";
import { barText, cutText } from "./bar-text.ts";
import { Fixture } from "./fixture.ts";
import { hitTest } from "./hit-test.ts";
import { injectExtras } from "./inject-extras.fixture.ts";
import { treeRows } from "./lane-rows.ts";
import { rowTexts } from "./row-text.ts";
import { afterStep, sceneOf } from "./scene.fixture.ts";
import { playheadAtX } from "./seek.ts";

const family = `
  main created
  main runs
  a created by main
  a1 created by a
  a2 created by a
  b created by main
  b1 created by b
`;

describe("lanes", () => {
  test("have tree lines that go on as long as a sibling comes below", () => {
    const order = ["main", "a", "a1", "a2", "b", "b1"];
    const { lanes } = new Fixture(family).trace;
    const rows = treeRows(
      [...lanes].sort((x, y) => order.indexOf(x.name) - order.indexOf(y.name)),
      new Set(),
      new Set(),
    );
    expect(rows.map(({ lane, guides }) => [lane.name, ...guides])).toEqual([
      ["main"],
      ["a", true],
      ["a1", true, true],
      ["a2", true, false],
      ["b", false],
      ["b1", false, false],
    ]);
  });

  test("are told as text, with the spans that have begun", () => {
    const [main, a] = rowTexts(sceneOf(injectExtras, { playhead: afterStep(injectExtras, 9) }));
    expect([main?.name, main?.state, a?.name, a?.state]).toEqual(["main", "ready", "a", "waiting"]);
    expect(main?.spans.map((span) => span.text)).toEqual([
      "main: ready, just created, at 0.000 s, in no time",
      "main: running, at 0.000 s, in no time",
      "main: waiting on any of a, b1, b2, 0.000 to 1.000 s (1.000 s)",
      "main: ready, what it waited on is done, at 1.000 s, in no time",
      "main: running, at 1.000 s, in no time",
      "main: waiting on any of a, b3, 1.000 to 2.000 s (1.000 s)",
      "main: ready, what it waited on is done, at 2.000 s, in no time",
    ]);
  });

  test("do not tell what a first playing has not reached", () => {
    const playhead = { at: 0.5, seq: new Fixture(injectExtras).trace.seqAt(0.5) };
    const rows = rowTexts(sceneOf(injectExtras, { playhead, showAhead: false }));
    expect(rows.map((row) => [row.name, row.spans.at(-1)?.text])).toEqual([
      ["main", "main: waiting on any of a, b1, b2, since 0.000 s"],
      ["a", "a: waiting on sleep(3), since 0.000 s"],
      ["b1", "b1: waiting on sleep(1), since 0.000 s"],
      ["b2", "b2: waiting on sleep(1), since 0.000 s"],
    ]);
  });
});

describe("the words of a bar", () => {
  const width = (text: string) => text.length * 7;

  test("lose their condition first, then go: a name is never cut", () => {
    expect(["any of a, b3", "sleep(3)"].map((reason) => barText(reason, 90, width))).toEqual([
      "any of a, b3",
      "sleep(3)",
    ]);
    expect(["any of a, b3", "sleep(3)"].map((reason) => barText(reason, 56, width))).toEqual(["a, b3", "sleep(3)"]);
    expect(["any of a, b3", "sleep(3)"].map((reason) => barText(reason, 30, width))).toEqual(["", ""]);
  });

  test("lose the members of a call where they are too long", () => {
    expect(["gather(a, b3)", "shield(download)"].map((reason) => barText(reason, 60, width))).toEqual([
      "gather",
      "shield",
    ]);
    expect(barText("gather(a, b3)", 30, width)).toBe("");
  });

  test("names and values may be cut", () => {
    expect([70, 69, 20, 3].map((room) => cutText("0123456789", room, width))).toEqual([
      "0123456789",
      "01234567…",
      "0…",
      "",
    ]);
  });
});

describe("a hit", () => {
  const scene = sceneOf(injectExtras, { playhead: afterStep(injectExtras, 9) });
  const at = (x: number, y: number) => {
    const hit = hitTest(scene, x, y);
    return hit && `${hit.area} ${hit.text}`.trim();
  };

  test("finds bars, ticks, ends, labels, lanes, trips, ruler and minimap", () => {
    expect([
      at(400, 50),
      at(317, 194),
      at(322, 194),
      at(490, 194),
      at(50, 86),
      at(700, 194),
      at(313, 32),
      at(400, 10),
      at(400, 370),
      at(400, 325),
    ]).toEqual([
      "span main: waiting on any of a, b3, 1.000 to 2.000 s (1.000 s)",
      "span b3: ready, just created, at 1.000 s, in no time",
      "span b3: running, at 1.000 s, in no time",
      'mark b3: returned "b3", at 2.000 s',
      "label a: waiting",
      "lane b3: returned",
      "trip A wait trips at 1.000 s",
      "ruler",
      "minimap",
      null,
    ]);
  });

  test("finds nothing that is ahead while a run plays for the first time", () => {
    const live = sceneOf(injectExtras, { playhead: afterStep(injectExtras, 9), showAhead: false });
    expect(hitTest(live, 700, 86)?.area).toBe("lane");
  });

  test("on the axis seeks: any time, or after the nearest step", () => {
    expect(playheadAtX(scene, scene.scale.x(2.5)).at).toBeCloseTo(2.5, 9);
    expect(playheadAtX(scene, scene.scale.x(99)).at).toBe(5);
    const steps = sceneOf(injectExtras, { axis: "steps" });
    expect(playheadAtX(steps, steps.scale.x(18))).toEqual(afterStep(injectExtras, 9));
    expect(playheadAtX(steps, steps.scale.x(17.4))).toEqual(afterStep(injectExtras, 8));
    expect(playheadAtX(steps, -50)).toEqual({ at: 0, seq: 0 });
  });
});
