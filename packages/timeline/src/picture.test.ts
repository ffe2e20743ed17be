import { expect, test } from "vitest";
import { DenseCodes, hatchPhase } from "./dense-lane.ts";
import { denseTable, paintColumns } from "./dense-table.ts";
import { hexTheme as theme } from "./hex-theme.fixture.ts";
import { mixPaint } from "./paint.ts";
import { randomNumbers, randomTrace } from "./random-trace.fixture.ts";
import { rasterise } from "./rasteriser.fixture.ts";
import { visibleSpans } from "./row-boxes.ts";
import { sceneOf } from "./scene.fixture.ts";
import type { Scene } from "./scene.ts";
import { TraceIndex } from "./trace-index.ts";

const TRACES = 100;
const VIEWPORTS = 20;

const paint = mixPaint(theme, { widthOf: (words) => words.length * 7, hatch: () => "" });

/** A view of the trace as a reader may have it: either axis, any part, the playhead anywhere, on any screen. */
function randomScene(index: TraceIndex, random: () => number): Scene {
  const { trace, steps } = index;
  const axis = random() < 0.5 ? "time" : "steps";
  const whole = axis === "time" ? trace.end : 2 * steps.length;
  const length = whole * 10 ** (-3 * random());
  const from = random() * (whole - length);
  const seq = Math.floor(random() * (trace.length + 1));
  const next = seq < trace.length ? trace.atOf(seq) : trace.end;
  const before = seq === 0 ? 0 : trace.atOf(seq - 1);
  return sceneOf("", {
    theme: { ...theme, sizes: { ...theme.sizes, bar: [6, 11, 24][Math.floor(random() * 3)] as number } },
    paint,
    index,
    axis,
    range: random() < 0.2 ? null : { from, to: from + length },
    playhead: { at: before + random() * (next - before), seq },
    showAhead: random() < 0.7,
    width: 152 + 40 + Math.floor(random() * 160),
    pixels: [1, 1.25, 1.5, 2, 3][Math.floor(random() * 5)] as number,
  });
}

test(`${TRACES * VIEWPORTS} random views of random traces are, pixel for pixel, what looking at every span draws`, () => {
  const shown = new Map<number, number>();
  for (let seed = 1; seed <= TRACES; seed++) {
    const random = randomNumbers(seed * 7919);
    const index = new TraceIndex(randomTrace(seed, 5 + Math.floor(random() * 120)).trace);
    for (let view = 0; view < VIEWPORTS; view++) {
      const scene = randomScene(index, random);
      const width = Math.ceil((scene.width - theme.sizes.label) * scene.pixels);
      for (const row of scene.rows) {
        const table = denseTable(scene.theme, paint, row.lane.slot, scene.pixels);
        const codes = new DenseCodes().of(scene, row, visibleSpans(scene, row), width);
        const image = new Uint32Array(width * table.height);
        paintColumns(image, width, codes, table, hatchPhase(scene, table.period));
        const plain = rasterise(scene, row.lane, width);
        const other = image.findIndex((pixel, at) => pixel !== plain[at]);
        if (other >= 0 || image.length !== plain.length) {
          const { axis, scale, playhead } = scene;
          const where = `column ${other % width}, line ${Math.floor(other / width)} of ${width} x ${table.height}`;
          expect.fail(
            `seed ${seed}, view ${view}, ${row.lane.name}: ${where}; ${JSON.stringify({ axis, from: scale.from, to: scale.to, playhead })}`,
          );
        }
        for (const code of codes) shown.set(code, (shown.get(code) ?? 0) + 1);
      }
    }
  }
  // Every look there is was seen: passed and ahead, of six kinds, and nothing.
  expect([...shown.keys()].sort((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]);
}, 60_000);
