import { toPixel } from "./colour.ts";
import { CANCELLED, dominant, FAILED, READY, RUNNING, STEP, WAITING } from "./kinds.ts";
import { HATCH, type Paint } from "./paint.ts";
import type { TimelineTheme } from "./theme.ts";

/** Codes of columns: 0 is nothing, then each kind passed, then each kind ahead of the playhead. */
const KINDS = [WAITING, READY, RUNNING, STEP, CANCELLED, FAILED];
const CODES = 1 + 2 * KINDS.length;
/** How far a tick stands out above and below a bar. CSS pixels. */
export const STANDS_OUT = 3;

function columnCode(kind: number, ahead: boolean): number {
  return kind === 0 ? 0 : 1 + Math.log2(kind) + (ahead ? KINDS.length : 0);
}

const ANY = 2 ** KINDS.length;
/** The code of a column by the kinds that are in it. */
export const PASSED_CODES = Uint8Array.from({ length: ANY }, (_, kinds) => columnCode(dominant(kinds), false));
export const AHEAD_CODES = Uint8Array.from({ length: ANY }, (_, kinds) => columnCode(dominant(kinds), true));

/** Whether more than waiting goes on in a column with this code. */
export function isBusy(code: number): boolean {
  return code !== 0 && code !== PASSED_CODES[WAITING] && code !== AHEAD_CODES[WAITING];
}

/** What one column of pixels of a lane looks like, by code and by its place in the hatch. */
export interface DenseTable {
  /** Columns after which the hatch repeats. */
  period: number;
  /** Device pixels. */
  height: number;
  /** `height` pixels for each `code * period + phase`. */
  cells: Uint32Array;
}

export function denseTable(theme: TimelineTheme, paint: Paint, slot: number, pixels: number): DenseTable {
  const { colours, sizes } = theme;
  const period = Math.max(4, Math.round(HATCH * pixels));
  const height = Math.round((sizes.bar + 2 * STANDS_OUT) * pixels);
  const out = Math.round(STANDS_OUT * pixels);
  const thin = Math.max(1, Math.floor(pixels));
  const ink = (hex: string) => toPixel(hex);
  const [hue, ground, line, surface] = [
    paint.hue(slot),
    paint.ground(slot),
    paint.hatchLine(slot),
    colours.surface,
  ].map(ink) as [number, number, number, number];
  const cells = new Uint32Array(CODES * period * height);
  const draw = (
    kind: number,
    ahead: boolean,
    pixel: (phase: number, y: number, edge: boolean) => number,
    tall: boolean,
  ) => {
    const [top, bottom] = tall ? [0, height] : [out, height - out];
    for (let phase = 0; phase < period; phase++) {
      for (let y = top; y < bottom; y++) {
        const edge = y < top + thin || y >= bottom - thin;
        cells[(columnCode(kind, ahead) * period + phase) * height + y] = pixel(phase, y, edge);
      }
    }
  };
  const dashed = (phase: number, parts: number) => phase % (period / parts) < period / parts / 2;
  const stroke = 2.1 * pixels;
  draw(WAITING, false, (phase, y, edge) => (edge ? hue : (phase + y) % period < stroke ? line : ground), false);
  draw(READY, false, (phase, _, edge) => (edge && dashed(phase, 2) ? hue : surface), false);
  draw(RUNNING, false, () => hue, false);
  draw(STEP, false, () => hue, true);
  draw(CANCELLED, false, () => ink(colours["text-2"]), true);
  draw(FAILED, false, () => ink(colours.error), true);
  draw(WAITING, true, (phase, _, edge) => (edge && dashed(phase, 1) ? hue : 0), false);
  draw(READY, true, (phase, _, edge) => (edge && dashed(phase, 2) ? hue : 0), false);
  draw(RUNNING, true, (_, __, edge) => (edge ? hue : 0), false);
  draw(STEP, true, (_, y) => (Math.floor(y / (2 * thin)) % 2 === 0 ? hue : 0), true);
  draw(CANCELLED, true, () => ink(colours["text-3"]), true);
  draw(FAILED, true, () => ink(colours.error), true);
  return { period, height, cells };
}

/** Paints the columns from `first` to before `last` into `image`, rows of `width` pixels. `phase` is the place of column 0 in the hatch. */
export function paintColumns(
  image: Uint32Array,
  width: number,
  codes: Uint8Array,
  table: DenseTable,
  phase: number,
  first = 0,
  last = width,
): void {
  const { height, cells } = table;
  const bases = basesOf(codes, first, last, table, phase);
  for (let y = 0; y < height; y++) {
    const line = y * width;
    for (let column = first; column < last; column++) {
      image[line + column] = cells[(bases[column] as number) + y] as number;
    }
  }
}

let scratch = new Uint32Array(0);

/** Where each column's pixels begin in the table; valid until it is called again. */
function basesOf(
  codes: Uint8Array,
  first: number,
  last: number,
  { period, height }: DenseTable,
  phase: number,
): Uint32Array {
  if (scratch.length < last) scratch = new Uint32Array(last);
  for (let column = first, place = (phase + first) % period; column < last; column++) {
    scratch[column] = ((codes[column] as number) * period + place) * height;
    if (++place === period) place = 0;
  }
  return scratch;
}
