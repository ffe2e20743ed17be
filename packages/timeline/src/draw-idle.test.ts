import { expect, test } from "vitest";
import { drawIdle } from "./draw-idle.ts";
import { Fixture } from "./fixture.ts";
import { hitTest } from "./hit-test.ts";
import { notedScene, seqOfLine } from "./notes.fixture.ts";
import { RecordingPen } from "./recording-pen.fixture.ts";
import { boxesInSight, endOfBoxes, type RowBoxes } from "./row-boxes.ts";
import type { Scene } from "./scene.ts";

/** main stands in line behind a, and reads b's result at 3 s though it was ready at 1 s. */
const line = `
  main created
  main runs
  a created by main
  b created by main
  main waits a
  a runs
  a waits sleep(3)
  b runs
  b waits sleep(1)
  @1
  b ready timer
  b runs
  b returned "b"
  @3
  a ready timer
  a runs
  a returned "a"
  main ready by a
  main runs
  main returned "ab"
  complete
`;
const done = seqOfLine(line, 'b returned "b"');
const read = seqOfLine(line, 'main returned "ab"');
const notes = {
  findings: [{ drawn: "idle", where: [{ task: 3, fromSeq: done, toSeq: read }], seq: read } as const],
};
const { trace } = new Fixture(line);

function drawn(scene: Scene): string[] {
  const row = scene.rows.find(({ lane }) => lane.name === "b");
  const pen = new RecordingPen();
  if (row) drawIdle(pen, scene, row, endOfBoxes(scene, row, boxesInSight(scene, row) as RowBoxes));
  return pen.log.filter((call) => !call.startsWith("stroke idle line"));
}

test("a result that lay ready fills its lane from its end to where it was read, and says for how long", () => {
  expect(drawn(notedScene(line, notes))).toEqual([
    "fill warn-soft: box 422 110 473 24",
    "stroke warn 1 dashed 6-3: box 422.5 110.5 472 23",
    "text text: lay ready 2 s at 796 123",
  ]);
});

test("the hatch keeps clear of the value on its left and of the words on its right", () => {
  const pen = new RecordingPen();
  const scene = notedScene(line, notes);
  const row = scene.rows[2];
  if (row) drawIdle(pen, scene, row, endOfBoxes(scene, row, boxesInSight(scene, row) as RowBoxes));
  const hatch = pen.log.find((call) => call.startsWith("stroke idle line")) ?? "";
  const starts = [...hatch.matchAll(/from (\d+)/g)].map(([, x]) => Number(x));
  expect([starts[0], starts.at(-1)]).toEqual([432, 784]);
});

test("what of it lies ahead is an outline, once it may be known", () => {
  const playhead = { at: 2, seq: trace.seqAt(2) };
  expect(drawn(notedScene(line, notes, { playhead }))).toEqual([
    "fill warn-soft: box 422 110 231 24",
    "stroke warn 1 dashed 3-3: box 422.5 110.5 472 23",
    "text text-3: lay ready 2 s at 796 123",
  ]);
});

test("while a run plays for the first time nobody knows that a result lies idle before it is read", () => {
  const at = (seq: number) => drawn(notedScene(line, notes, { playhead: { at: 3, seq }, showAhead: false })).length;
  expect([at(read), at(read + 1)]).toEqual([0, 3]);
});

test("where there is little room the length stands alone, or nothing", () => {
  const words = (to: number) =>
    drawn(notedScene(line, notes, { range: { from: 0, to } })).filter((call) => call.startsWith("text"));
  expect([words(3), words(12), words(40)]).toEqual([
    ["text text: lay ready 2 s at 796 123"],
    ["text text: 2 s at 320 123"],
    [],
  ]);
});

test("the stretch belongs to the end of its task: a pointer there is told both", () => {
  const { seq, text } = hitTest(notedScene(line, notes), 700, 122) ?? {};
  expect([seq, text]).toEqual([done, 'b: returned "b", at 1.000 s, and lay ready for 2.000 s']);
});
