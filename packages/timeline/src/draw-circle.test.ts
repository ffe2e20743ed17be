import { expect, test } from "vitest";
import { drawCircles } from "./draw-circle.ts";
import { notedScene } from "./notes.fixture.ts";
import { RecordingPen } from "./recording-pen.fixture.ts";
import { boxesInSight } from "./row-boxes.ts";
import type { Scene } from "./scene.ts";

const stuck = (seconds: number) => `
  main created
  main runs
  a created by main
  b created by main
  c created by main
  main waits gather(a, b, c)
  @${seconds}
  a runs
  a waits b
  b runs
  b waits c
  c runs
  c waits a
  complete
`;
/** The last event. */
const found = 16;
const circle = (tasks: number[]) => ({
  findings: [
    { drawn: "circle", where: tasks.map((task) => ({ task, fromSeq: found - 1, toSeq: found })), seq: found } as const,
  ],
});

function drawn(scene: Scene): string[] {
  const pen = new RecordingPen();
  drawCircles(pen, scene, (row) => boxesInSight(scene, row));
  return pen.log.filter((call) => !call.startsWith("stroke surface"));
}

test("a deadlock's circle goes down from each task to the one that it waits for, and up again on the other side", () => {
  expect(drawn(notedScene(stuck(1), circle([2, 3, 4])))).toEqual([
    "stroke warn 2: from 849 86, curve to 849 111",
    "fill warn: box 846.5 83.5 5 5",
    "fill warn: from 850.8 111.3, to 841.1 114.1, to 842.7 105.3",
    "stroke warn 2: from 849 122, curve to 849 147",
    "fill warn: box 846.5 119.5 5 5",
    "fill warn: from 850.8 147.3, to 841.1 150.1, to 842.7 141.3",
    "stroke warn 2: from 863 158, curve to 863 97",
    "fill warn: box 860.5 155.5 5 5",
    "fill warn: from 861.6 95.8, to 871.4 98.2, to 865.6 105.1",
  ]);
});

test("it is not known before the loop stands still, and an outline while it lies ahead", () => {
  const at = (seq: number, showAhead: boolean) =>
    drawn(notedScene(stuck(1), circle([2, 3]), { playhead: { at: 1, seq }, showAhead })).map(
      (call) => call.split(":")[0],
    );
  expect(at(found, false)).toEqual([]);
  expect(at(found, true)[0]).toBe("stroke text-3 2 dashed 3-3");
});

test("where everything stands still from the start, it has its place right of the lanes", () => {
  const [first] = drawn(notedScene(stuck(0), circle([2, 3])));
  expect(first).toBe("stroke warn 2: from 281.5 86, curve to 281.5 111");
});
