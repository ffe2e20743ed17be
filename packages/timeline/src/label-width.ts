import type { DrawableTrace } from "./drawable-trace.ts";
import { indentOf } from "./indent.ts";
import type { Paint } from "./paint.ts";
import type { TimelineTheme } from "./theme.ts";

/** Names of lanes beyond these are not measured: the column must not cost more the longer a trace is. */
const MOST_LANES = 400;
/** The widest column in terms of the narrowest, and as a share of the whole width. */
const WIDEST = 1.9;
const SHARE = 0.4;
/** Right of a name, and between it and the longest state word. CSS pixels. */
const AFTER = 8;
const LONGEST_WORD = "cancelled";
const AROUND_WORD = 20;

/** The label column's width: as wide as the names of the lanes ask for, within bounds. Kept until something else is asked about. */
export class LabelWidth {
  #theme: TimelineTheme | null = null;
  #width = 0;
  #version = -1;
  #fitted: TimelineTheme | null = null;

  /** The theme with that width; the same object as long as nothing has changed. `width` is that of the whole drawing. */
  fit(theme: TimelineTheme, paint: Paint, trace: DrawableTrace, width: number): TimelineTheme {
    const same = this.#theme === theme && this.#width === width && this.#version === trace.version;
    if (this.#fitted === null || !same)
      this.#fitted = fitted(theme, labelWidth(theme, paint, trace, width), this.#fitted);
    this.#theme = theme;
    this.#width = width;
    this.#version = trace.version;
    return this.#fitted;
  }
}

function fitted(theme: TimelineTheme, label: number, before: TimelineTheme | null): TimelineTheme {
  const { sizes } = theme;
  if (label === sizes.label) return theme;
  const kept = before?.sizes.label === label && before.colours === theme.colours && before.sizes.lane === sizes.lane;
  return kept ? before : { ...theme, sizes: { ...sizes, label } };
}

function labelWidth({ sizes }: TimelineTheme, paint: Paint, { lanes }: DrawableTrace, width: number): number {
  const word = sizes.compact ? AFTER : AROUND_WORD + paint.width(LONGEST_WORD, paint.font.text);
  let widest = sizes.label;
  for (let lane = 0; lane < Math.min(lanes.length, MOST_LANES); lane++) {
    const { name, depth } = lanes[lane] as DrawableTrace["lanes"][number];
    const left = indentOf(sizes, depth) + sizes.swatch + 6;
    widest = Math.max(widest, left + paint.width(name, paint.font.name) + word);
  }
  return Math.max(sizes.label, Math.round(Math.min(widest, sizes.label * WIDEST, width * SHARE)));
}
