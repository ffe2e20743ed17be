import type { Scene } from "./scene.ts";

/** A mark on the ruler, with a label where it has one. CSS pixels. */
export interface RulerMark {
  x: number;
  label: string;
  /** A longer mark, whose line goes on through the lanes. */
  major: boolean;
}

const LEAST_LABEL_GAP = 90;
/** Between two labels at least. CSS pixels. */
const LABEL_ROOM = 8;
/** Narrower cells have no lines and no gutters. CSS pixels. */
const LEAST_CELL = 3;

type RulerScene = Pick<Scene, "scale" | "width" | "theme" | "paint">;

/** The round numbers 1, 2, 5 times a power of ten at or above `value`. */
export function roundUp(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value));
  for (const times of [1, 2, 5]) if (times * power >= value * 0.999999) return times * power;
  return 10 * power;
}

/** Round seconds, with halves (or fifths) between them. Those that take many digits stand further apart. */
export function timeMarks({ scale, width, theme, paint }: RulerScene): RulerMark[] {
  const gap = theme.sizes.compact ? LEAST_LABEL_GAP / 2 : LEAST_LABEL_GAP * (theme.sizes.fontSize / 12);
  const end = Math.min(scale.invert(width), Math.max(scale.to, 0));
  const stepOf = (pixels: number) => roundUp(scale.invert(scale.left + pixels) - scale.invert(scale.left));
  const longest = paint.width(`${end.toFixed(decimalsOf(stepOf(gap)))} s`, paint.font.text);
  const step = stepOf(Math.max(gap, longest + LABEL_ROOM));
  const parts = Number((step / 10 ** Math.floor(Math.log10(step))).toFixed(0)) === 2 ? 4 : 2;
  const decimals = decimalsOf(step);
  const first = Math.max(0, Math.ceil((scale.invert(theme.sizes.label) / step) * parts - 1e-6));
  const last = Math.floor((end / step) * parts + 1e-6);
  const marks: RulerMark[] = [];
  for (let index = first; index <= last; index++) {
    const major = index % parts === 0;
    const seconds = (index / parts) * step;
    marks.push({ x: scale.x(seconds), major, label: major ? seconds.toFixed(decimals) : "" });
  }
  const labelled = marks.filter((mark) => mark.major);
  for (const mark of new Set([labelled[0], labelled.at(-1)])) if (mark) mark.label += " s";
  return marks;
}

function decimalsOf(step: number): number {
  return Math.max(0, -Math.floor(Math.log10(step) + 1e-9));
}

/** The boundary between two cells, with the gutter that time's jump leaves there. CSS pixels. */
export interface Gutter {
  boundary: number;
  left: number;
  right: number;
  /** Width of a cell. */
  cell: number;
}

type StepsScene = Pick<Scene, "scale" | "width" | "theme" | "index" | "showAhead" | "playheadX">;

/** Boundaries in sight, of those the reader may know; none where cells are too narrow to tell them apart. */
export function guttersInSight(scene: StepsScene): Gutter[] {
  const { scale, index } = scene;
  const first = Math.max(0, Math.floor(scale.invert(scene.theme.sizes.label) / 2));
  const last = Math.min(index.steps.length, Math.ceil(scale.invert(scene.width) / 2));
  const cell = scale.x(2 * first + 2) - scale.x(2 * first + 1);
  const gutters: Gutter[] = [];
  for (let boundary = first; cell >= LEAST_CELL && boundary <= last; boundary++) {
    const left = scale.x(2 * boundary);
    if (!scene.showAhead && left > scene.playheadX) break;
    gutters.push({ boundary, left, right: scale.x(2 * boundary + 1), cell });
  }
  return gutters;
}

/** Step numbers in the middle of their cells, as many as there is room for. */
export function stepMarks(scene: StepsScene & Pick<Scene, "paint">): RulerMark[] {
  const { scale, width, theme, index, paint } = scene;
  const first = Math.max(1, Math.ceil(scale.invert(theme.sizes.label) / 2));
  const last = Math.min(index.steps.length, Math.ceil(scale.invert(width) / 2));
  const cell = scale.x(2 * first) - scale.x(2 * first - 1);
  const every = roundUp(Math.max(1, (paint.width(String(last), paint.font.text) + 8) / cell));
  const marks: RulerMark[] = [];
  for (let step = Math.ceil(first / every) * every; step <= last; step += every) {
    const x = (scale.x(2 * step - 1) + scale.x(2 * step)) / 2;
    if (!scene.showAhead && x > scene.playheadX) break;
    marks.push({ x, major: true, label: String(step) });
  }
  return marks;
}
