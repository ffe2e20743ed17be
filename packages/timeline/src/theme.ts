/** CSS pixels. */
export interface TimelineSizes {
  lane: number;
  bar: number;
  /** Width of the label column. */
  label: number;
  ruler: number;
  minimap: number;
  /** Bar text, states, ruler. */
  fontSize: number;
  /** Names. */
  nameSize: number;
  /** Between the label column and the axis' start. */
  left: number;
  /** Right of the axis' end, where the last values stand. */
  right: number;
  swatch: number;
  /** Indent of one level of the tree. */
  indent: number;
  /** Width of the tick of a stretch of zero length. */
  tick: number;
  /** Widest gutter of a jump in time on the steps axis. */
  gutter: number;
  /** Line width of the selected arrow and of selection. */
  arrow: number;
  /** Leave out what has no room on a phone: state words, most values. */
  compact: boolean;
}

export interface TimelineTheme {
  /** By token, without the leading dashes: `surface`, `line-strong`, `text-2` ... as #rrggbb. */
  colours: Readonly<Record<ColourToken, string>>;
  /** Ten hues by slot, repeating. */
  tasks: readonly string[];
  /** How much of a task's hue is in a waiting bar: its ground and its hatch, 0 to 1. */
  waitFill: number;
  waitLine: number;
  sizes: TimelineSizes;
  fonts: { sans: string; mono: string };
}

export const COLOUR_TOKENS = [
  "surface",
  "sunken",
  "hover",
  "line",
  "line-strong",
  "text",
  "text-2",
  "text-3",
  "accent",
  "error",
  "warn",
  "warn-soft",
] as const;
export type ColourToken = (typeof COLOUR_TOKENS)[number];

const desktop: TimelineSizes = {
  lane: 36,
  bar: 24,
  label: 152,
  ruler: 32,
  minimap: 48,
  fontSize: 12,
  nameSize: 13,
  left: 16,
  right: 72,
  swatch: 10,
  indent: 20,
  tick: 4,
  gutter: 22,
  arrow: 2,
  compact: false,
};

export const SIZES: Readonly<Record<"desktop" | "presenter" | "phone", TimelineSizes>> = {
  desktop,
  presenter: {
    ...desktop,
    lane: 44,
    bar: 28,
    label: 216,
    ruler: 48,
    minimap: 56,
    fontSize: 16,
    nameSize: 18,
    right: 104,
    swatch: 14,
    tick: 5,
    gutter: 32,
    arrow: 3,
  },
  phone: {
    ...desktop,
    lane: 28,
    bar: 18,
    label: 88,
    ruler: 28,
    minimap: 28,
    nameSize: 14,
    left: 8,
    right: 36,
    indent: 12,
    tick: 2,
    gutter: 6,
    compact: true,
  },
};

/**
 * Reads a theme from CSS custom properties: `--surface`, `--t0` ... `--t9`, `--wait-fill`, `--wait-line`, `--sans`, `--mono`.
 * `read` is `getPropertyValue` of a computed style; called when the theme changes, never in a frame.
 */
export function readTheme(read: (property: string) => string, sizes: TimelineSizes): TimelineTheme {
  const colours = {} as Record<ColourToken, string>;
  for (const token of COLOUR_TOKENS) colours[token] = read(`--${token}`).trim();
  return {
    colours,
    tasks: Array.from({ length: 10 }, (_, slot) => read(`--t${slot}`).trim()),
    waitFill: Number.parseFloat(read("--wait-fill")) / 100,
    waitLine: Number.parseFloat(read("--wait-line")) / 100,
    sizes,
    fonts: { sans: read("--sans").trim(), mono: read("--mono").trim() },
  };
}
