import { mix } from "./colour.ts";
import type { TimelineTheme } from "./theme.ts";

/** Period of the hatch, CSS pixels. */
export const HATCH = 8;

/** How much of the warning colour is in a line on what lies idle. */
const IDLE_LINE = 0.45;

/** Colours, patterns and fonts of a theme, ready to be given to a pen. */
export interface Paint {
  hue(slot: number): string;
  /** The ground and the line of a waiting bar. */
  ground(slot: number): string;
  hatchLine(slot: number): string;
  hatch(slot: number): CanvasPattern | string;
  /** The lines on what lies idle. */
  idleLine(): string;
  font: { text: string; name: string; flag: string; mono: string };
  /** Width of a text in CSS pixels. */
  width(text: string, font: string): number;
}

/** Makes a hatch pattern, and measures text: what needs a real canvas. */
export interface Brushes {
  hatch(ground: string, line: string): CanvasPattern | string;
  widthOf(text: string, font: string): number;
}

/** Most texts recur in every frame; past so many, measuring starts over. */
const MOST_WIDTHS = 4000;

export function mixPaint(theme: TimelineTheme, brushes: Brushes): Paint {
  const { sizes, fonts, colours, tasks } = theme;
  const hue = (slot: number) => tasks[slot % tasks.length] as string;
  const ground = (slot: number) => mix(hue(slot), theme.waitFill, colours.surface);
  const hatchLine = (slot: number) => mix(hue(slot), theme.waitLine, colours.surface);
  const patterns = new Map<number, CanvasPattern | string>();
  const widths = new Map<string, number>();
  return {
    hue,
    ground,
    hatchLine,
    hatch(slot) {
      const kind = slot % tasks.length;
      let pattern = patterns.get(kind);
      if (pattern === undefined) {
        pattern = brushes.hatch(ground(kind), hatchLine(kind));
        patterns.set(kind, pattern);
      }
      return pattern;
    },
    idleLine: () => mix(colours.warn, IDLE_LINE, colours.surface),
    font: {
      text: `${sizes.fontSize}px ${fonts.sans}`,
      name: `600 ${sizes.nameSize}px ${fonts.sans}`,
      flag: `600 ${sizes.fontSize}px ${fonts.sans}`,
      mono: `${sizes.fontSize}px ${fonts.mono}`,
    },
    width(text, font) {
      const key = `${font}\n${text}`;
      let width = widths.get(key);
      if (width === undefined) {
        if (widths.size > MOST_WIDTHS) widths.clear();
        width = brushes.widthOf(text, font);
        widths.set(key, width);
      }
      return width;
    },
  };
}
