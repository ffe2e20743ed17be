import { expect, test } from "vitest";
import { DenseCodes, hatchPhase } from "./dense-lane.ts";
import { DenseStrip } from "./dense-strip.ts";
import { type DenseTable, denseTable } from "./dense-table.ts";
import { Fixture } from "./fixture.ts";
import { hexTheme as theme } from "./hex-theme.fixture.ts";
import { LaneColumns } from "./lane-columns.ts";
import { mixPaint } from "./paint.ts";
import { randomLines, randomNumbers } from "./random-trace.fixture.ts";
import { rasterise } from "./rasteriser.fixture.ts";
import { visibleSpans } from "./row-boxes.ts";
import { sceneOf } from "./scene.fixture.ts";
import type { Scene } from "./scene.ts";
import { TraceIndex } from "./trace-index.ts";

const WIDTH = 160;
const paint = mixPaint(theme, { widthOf: (words) => words.length * 7, hatch: () => "" });

/** A canvas of which only the pixels are there. */
class Pixels {
  width = 0;
  height = 0;
  pixels = new Uint32Array(0);

  getContext(): unknown {
    return {
      putImageData: (image: ImageData, _x: number, _y: number, left: number, _top: number, width: number) => {
        const { width: line, height } = image;
        if (this.pixels.length !== line * height) this.pixels = new Uint32Array(line * height);
        const put = new Uint32Array(image.data.buffer);
        for (let y = 0; y < height; y++) {
          this.pixels.set(put.subarray(y * line + left, y * line + left + width), y * line + left);
        }
      },
    };
  }
}

/** What the strips of all lanes show, as one timeline keeps them from frame to frame. */
class Strips {
  readonly #codes = new DenseCodes();
  readonly #tables = new Map<number, DenseTable>();
  readonly #strips = new Map<number, { strip: DenseStrip; canvas: Pixels }>();

  pixels(scene: Scene, row: Scene["rows"][number]): Uint32Array {
    const { slot } = row.lane;
    const table = this.#tables.get(slot) ?? denseTable(theme, paint, slot, 1);
    this.#tables.set(slot, table);
    const kept = this.#strips.get(slot) ?? stripOfPixels();
    this.#strips.set(slot, kept);
    const codes = this.#codes.of(scene, row, visibleSpans(scene, row), WIDTH);
    const data = new Uint8ClampedArray(4 * WIDTH * table.height);
    kept.strip.paint(codes, table, hatchPhase(scene, table.period), {
      ...{ width: WIDTH, height: table.height, data },
    } as ImageData);
    return kept.canvas.pixels;
  }
}

function stripOfPixels(): { strip: DenseStrip; canvas: Pixels } {
  const canvas = new Pixels();
  return { strip: new DenseStrip({ createElement: () => canvas } as unknown as Document), canvas };
}

/** A run of which one task ends in the middle. */
function linesOf(seed: number): string[] {
  const lines = randomLines(seed, 40);
  const rest = randomLines(seed + 1000, 15).slice(5);
  const clock = Number(
    lines
      .filter((line) => line.startsWith("@"))
      .at(-1)
      ?.slice(1) ?? 0,
  );
  const later = rest
    .filter((line) => !line.startsWith("a "))
    .map((line) => (line.startsWith("@") ? `@${clock + Number(line.slice(1))}` : line));
  return [...lines, "a ready timer", "a runs", 'a returned "a"', ...later];
}

test("what is kept of the picture while a run grows and the playhead moves is what looking at every span draws", () => {
  const strips = new Strips();
  for (let seed = 1; seed <= 60; seed++) {
    const random = randomNumbers(seed * 104729);
    const fixture = new Fixture();
    const index = new TraceIndex(fixture.trace);
    const axis = random() < 0.7 ? "time" : "steps";
    const length = axis === "time" ? 0.2 + 4 * random() : 8 + 60 * random();
    const ranges = [null, { from: length / 4, to: length }, { from: 0, to: 100 * length }];
    const range = ranges[Math.floor(random() * ranges.length)] ?? null;
    const lines = linesOf(seed);
    const showAhead = random() < 0.7;
    for (let read = 0; read < lines.length; ) {
      const until = read + 5 + Math.floor(random() * 12);
      fixture.append(lines.slice(read, until).join("\n"));
      read = until;
      index.sync();
      const { trace } = index;
      const seq = random() < 0.6 ? trace.length : Math.floor(random() * (trace.length + 1));
      const playhead = { at: seq === 0 ? 0 : trace.atOf(seq - 1), seq };
      const width = theme.sizes.label + WIDTH;
      const scene = sceneOf("", { theme, paint, index, axis, range, playhead, showAhead, width });
      for (const row of scene.rows) {
        const kept = strips.pixels(scene, row);
        // The rasteriser remembers a trace's events, and this one has grown.
        const plain = rasterise({ ...scene, index: new TraceIndex({ ...trace }) } as Scene, row.lane, WIDTH);
        const other = kept.findIndex((pixel, at) => pixel !== plain[at]);
        if (other >= 0) expect.fail(`seed ${seed}, ${read} lines, ${row.lane.name}: column ${other % WIDTH}`);
      }
    }
  }
}, 60_000);

test("a lane whose trace and columns are the same is not looked at again", () => {
  const scene = sceneOf("main created\nmain runs\nmain waits a\n@1\nmain ready\nmain runs");
  const [row] = scene.rows;
  if (!row) throw new Error("There is no lane.");
  const edges = Float64Array.from({ length: 11 }, (_, column) => scene.scale.invert(152 + column * 80));
  const grid = { left: 152, pixels: 1 / 80, scale: scene.scale, axis: "time" as const, edges };
  let looks = 0;
  const counted = Object.create(row.index, {
    position: {
      value: (at: number, axis: "time" | "steps") => {
        looks++;
        return row.index.position(at, axis);
      },
    },
    kinds: { value: (lo: number, hi: number) => row.index.kinds(lo, hi) },
    firstFrom: { value: (...args: Parameters<typeof row.index.firstFrom>) => row.index.firstFrom(...args) },
  });
  const columns = new LaneColumns();
  columns.of(grid, counted, [0, row.index.length], 1);
  const first = looks;
  columns.of(grid, counted, [0, row.index.length], 1);
  expect(first).toBeGreaterThan(0);
  expect(looks).toBe(first);
});
