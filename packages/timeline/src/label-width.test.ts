import { expect, test } from "vitest";
import { drawLabels } from "./draw-labels.ts";
import { RecordingPen } from "./recording-pen.fixture.ts";
import { namedTheme, sceneOf } from "./scene.fixture.ts";
import { SIZES } from "./theme.ts";

const phone = { theme: { ...namedTheme, sizes: SIZES.phone }, width: 390 };

/** A program whose main makes these tasks, one after the other. */
function making(...names: string[]): string {
  return ["main created", "main runs", ...names.map((name) => `${name} created by main`), "main yields"].join("\n");
}

/** What stands in the label column, top to bottom. */
function labels(scene: ReturnType<typeof sceneOf>): string[] {
  const pen = new RecordingPen();
  drawLabels(pen, scene, scene.rows);
  return pen.log.flatMap((call) => /^text \S+: (.*) at /.exec(call)?.[1] ?? []);
}

test("short names leave the label column as narrow as it was", () => {
  const scene = sceneOf(making("a", "b1", "b2"));
  expect(scene.theme.sizes.label).toBe(152);
  expect(scene.scale.left).toBe(168);
});

test("on a phone the names of lanes are whole where a wider column can hold them", () => {
  const scene = sceneOf(making("job-1", "download-12"), phone);
  expect(labels(scene)).toEqual(["main", "job-1", "download-12"]);
  expect(scene.theme.sizes.label).toBe(123);
});

test("the names of deeply nested tasks stand on a phone, too", () => {
  const chain = ["main created", "main runs", "d1 created by main", "d2 created by d1", "d3 created by d2"];
  const scene = sceneOf([...chain, "d4 created by d3", "d5 created by d4", "main yields"].join("\n"), phone);
  expect(labels(scene)).toEqual(["main", "d1", "d2", "d3", "d4", "d5"]);
});

test("names too long for any column keep their beginning and their end", () => {
  const scene = sceneOf(making("download-the-report-1-of-july", "download-the-report-2-of-august"), phone);
  expect(scene.theme.sizes.label).toBe(156);
  expect(labels(scene)).toEqual(["main", "download…of-july", "download…-august"]);
});

test("a wide column makes room for the words of the states as well", () => {
  const scene = sceneOf(making("a-worker-of-many"));
  expect(labels(scene)).toEqual(["main", "ready", "a-worker-of-many", "ready"]);
});
