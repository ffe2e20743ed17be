import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { DenseCanvas } from "./dense-canvas.ts";
import { hexTheme as theme } from "./hex-theme.fixture.ts";
import { mixPaint } from "./paint.ts";
import { RecordingPen } from "./recording-pen.fixture.ts";
import { visibleSpans } from "./row-boxes.ts";
import { sceneOf } from "./scene.fixture.ts";

/** What is drawn does not matter here. */
const noCanvas = { createElement: () => ({ getContext: () => ({ putImageData() {} }) }) } as unknown as Document;

class NoImage {
  readonly data = { buffer: new ArrayBuffer(1e6) };
}

beforeAll(() => void vi.stubGlobal("ImageData", NoImage));
afterAll(() => void vi.unstubAllGlobals());

const names = ["a", "b", "c", "d", "e"];

/** For each frame, which lanes are seen in it, and whether that left any out. */
function frames(canvas: DenseCanvas, count: number): string[] {
  const paint = mixPaint(theme, { widthOf: () => 0, hatch: () => "" });
  const scene = sceneOf(names.map((name) => `${name} created`).join("\n"), { theme, paint });
  return Array.from({ length: count }, () => {
    const seen = scene.rows.filter(
      (row) => canvas.draw(new RecordingPen(), scene, row, visibleSpans(scene, row)).length > 0,
    );
    const left = canvas.endFrame() ? ", and more to come" : "";
    return `${seen.map(({ lane }) => lane.name).join(" ")}${left}`;
  });
}

test("lanes never drawn before come a few a frame, twice as many in each, until all are there", () => {
  expect(frames(new DenseCanvas(noCanvas, 1), 4)).toEqual([
    "a, and more to come",
    "a b c, and more to come",
    "a b c d e",
    "a b c d e",
  ]);
});

test("a picture that is no page's has all its lanes at once", () => {
  expect(frames(new DenseCanvas(noCanvas), 1)).toEqual(["a b c d e"]);
});
