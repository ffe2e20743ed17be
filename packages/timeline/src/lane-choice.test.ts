import { describe, expect, test } from "vitest";
import { drawLabels } from "./draw-labels.ts";
import { drawLanes } from "./draw-lanes.ts";
import { Fixture } from "./fixture.ts";
import { hitTest } from "./hit-test.ts";
import { ALL_LANES, type LaneChoice } from "./lane-choice.ts";
import { RecordingPen } from "./recording-pen.fixture.ts";
import { rowTexts } from "./row-text.ts";
import { afterStep, namedTheme, sceneOf } from "./scene.fixture.ts";
import { timelineSvg } from "./svg/timeline-svg.ts";

/** In the order of a trace's lanes: each under its parent. */
const family = `
  main created
  main runs
  shop created by main
  buyer2 created by shop
  buyer10 created by shop
  watch created by main
  main waits all of shop
  watch runs
  watch waits sleep(9)
  shop runs
  shop waits sleep(1)
  buyer10 runs
  @1
  buyer10 raised Oops: no money
  buyer2 runs
  buyer2 waits sleep(2)
  @4
  shop ready timer
  complete
`;

const sceneWith = (choice: Partial<LaneChoice>, changes = {}) =>
  sceneOf(family, { ...changes, lanes: { ...ALL_LANES, ...choice } });

/** Rows as text: depth in dots, what can be folded with a sign, what is pinned with a star. */
function rowsOf(choice: Partial<LaneChoice>, changes = {}): string[] {
  return rowTexts(sceneWith(choice, changes)).map(
    ({ name, depth, open, pinned }) =>
      `${"..".repeat(depth)}${open === null ? "" : open ? "- " : "+ "}${name}${pinned ? " *" : ""}`,
  );
}

describe("the lanes to show", () => {
  test("are a tree, of which any part can be folded away", () => {
    expect(rowsOf({})).toEqual(["- main", "..- shop", "....buyer2", "....buyer10", "..watch"]);
    expect(rowsOf({ folded: [2] })).toEqual(["- main", "..+ shop", "..watch"]);
    expect(rowsOf({ folded: [1, 2] })).toEqual(["+ main"]);
  });

  test("can be those with a part of a name, as a list", () => {
    expect(rowsOf({ text: " BUY" })).toEqual(["buyer2", "buyer10"]);
    expect(rowsOf({ text: "nobody" })).toEqual([]);
  });

  test("can be those in some states at an instant, and no others", () => {
    expect(rowsOf({ states: ["waiting"] })).toEqual(["main", "buyer2", "watch"]);
    expect(rowsOf({ states: ["raised", "ready"] })).toEqual(["shop", "buyer10"]);
    const { seq } = afterStep(family, 1);
    expect(rowsOf({ states: ["waiting"], at: seq })).toEqual(["main"]);
  });

  test("come in the order of their first step, of their waits or of their names, main on top", () => {
    expect(rowsOf({ order: "activity" })).toEqual(["main", "watch", "shop", "buyer10", "buyer2"]);
    expect(rowsOf({ order: "waiting" })).toEqual(["main", "shop", "watch", "buyer2", "buyer10"]);
    expect(rowsOf({ order: "waiting", at: afterStep(family, 2).seq })).toEqual([
      "main",
      "shop",
      "buyer2",
      "buyer10",
      "watch",
    ]);
    expect(rowsOf({ order: "name" })).toEqual(["main", "buyer2", "buyer10", "shop", "watch"]);
  });

  test("can stand under headings, one for each coroutine of several lanes", () => {
    expect(rowsOf({ grouped: true })).toEqual(["main", "shop", "- buyer, 2 tasks", "..buyer2", "..buyer10", "watch"]);
    expect(rowsOf({ grouped: true, foldedGroups: ["buyer"] })).toEqual(["main", "shop", "+ buyer, 2 tasks", "watch"]);
  });

  test("stay on top once pinned, whatever else is chosen, and keep what is folded under them", () => {
    expect(rowsOf({ pinned: [5, 2] })).toEqual(["- main", "watch *", "- shop *", "....buyer2", "....buyer10"]);
    expect(rowsOf({ pinned: [5], text: "buyer2" })).toEqual(["watch *", "buyer2"]);
    const scene = sceneWith({ pinned: [5] }, { height: 32 + 4 * 36 + 64, scrollY: 72 });
    expect(scene.rows.map(({ lane, top, pinned }) => [lane.name, top, pinned])).toEqual([
      ["main", 32, true],
      ["watch", 68, true],
      ["buyer10", 104, false],
    ]);
  });

  test("leave half of the room to what scrolls, however many are pinned", () => {
    const scene = sceneWith({ pinned: [2, 3, 4, 5] }, { height: 32 + 4 * 36 + 64, scrollY: 36 });
    expect(scene.rows.map(({ lane, pinned }) => [lane.name, pinned])).toEqual([
      ["main", true],
      ["shop", true],
      ["buyer10", false],
      ["watch", false],
    ]);
  });

  test("are counted: those that fit, folded or not, of those that there are", () => {
    const counts = (choice: Partial<LaneChoice>) => {
      const { fitting, lanes } = sceneWith(choice).arrangement;
      return `${fitting} of ${lanes}`;
    };
    expect([counts({ folded: [1] }), counts({ text: "buyer" }), counts({ text: "buyer", pinned: [5] })]).toEqual([
      "5 of 5",
      "2 of 5",
      "3 of 5",
    ]);
  });

  test("tell nothing of tasks that the playhead has not come to while a run plays for the first time", () => {
    expect(rowsOf({}, { showAhead: false, playhead: { at: 0, seq: 4 } })).toEqual(["- main", "..shop"]);
  });
});

test("a folded lane says how many are put away, and its triangle can be pressed", () => {
  const scene = sceneWith({ folded: [2] });
  const pen = new RecordingPen();
  drawLabels(pen, scene, scene.rows);
  expect(pen.log.filter((line) => line.startsWith("text text-2"))).toContain("text text-2:  +2 at 80 87");
  expect([hitTest(scene, 8, 86), hitTest(scene, 8, 122), hitTest(scene, 60, 86)].map((hit) => hit?.text)).toEqual([
    "Unfold the 2 under shop",
    "watch: waiting",
    "shop: ready",
  ]);
  const grouped = sceneWith({ grouped: true });
  expect(hitTest(grouped, 300, 32 + 2 * 36 + 4)).toMatchObject({ area: "fold", task: 0, name: "buyer" });
});

test("a picture as SVG shows the chosen lanes and says how many there are", () => {
  const hex = { surface: "#ffffff", sunken: "#f7f8fa" };
  const theme = { ...namedTheme, colours: { ...namedTheme.colours, ...hex }, tasks: ["#242f46"] };
  const lanes = { ...ALL_LANES, grouped: true, text: "buyer" };
  const svg = timelineSvg(new Fixture(family).trace, { theme, width: 968, title: "a run", lanes });
  expect(svg).toContain("<desc>2 of 5 tasks over 4 seconds.</desc>");
  expect([...svg.matchAll(/<text [^>]*>(b[^<]*|main|watch|shop)</g)].map(([, text]) => text)).toEqual([
    "buyer2",
    "buyer10",
    "buyer, 2 tasks",
  ]);
});

test("where no lane fits, the drawing says so", () => {
  const pen = new RecordingPen();
  drawLanes(pen, sceneWith({ text: "nobody" }), { draw: () => new Uint8Array(0) });
  expect(pen.log.filter((line) => line.startsWith("text"))).toEqual([
    "text text-2: None of the 5 lanes fits what is chosen. at 210 51",
  ]);
});
