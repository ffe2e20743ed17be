import { chipOf, chipSizes, labelled, pressable } from "./chip.ts";
import type { LineMarker, LineValue, LineWait } from "./contract.ts";
import type { ChipSizes } from "./fitChips.ts";
import { fitLine } from "./fitLine.ts";
import type { LitLine } from "./litLines.ts";
import { textWidth } from "./textWidth.ts";

export interface Acts {
  select(task: number): void;
  /** Everything about a line is wanted. */
  open(line: number): void;
}

export interface PartSizes {
  chips: ChipSizes<LineMarker>;
  wait(wait: LineWait): number;
  values(values: readonly LineValue[]): number;
}

/** Of a value: its swatch with the gap behind it, where there are several, and the gap before the next. As in `layer.css`. */
const swatch = 8 + 4;
const between = 10;

export function partSizes(style: CSSStyleDeclaration): PartSizes {
  const { fontSize, fontFamily } = style;
  const mono = style.getPropertyValue("--mono");
  return {
    chips: chipSizes(fontSize, fontFamily),
    wait: ({ text }) => textWidth(text, `400 ${fontSize} ${fontFamily}`),
    values: (values) =>
      values.reduce(
        (sum, { text }) =>
          sum + (sum > 0 ? between : 0) + swatchOf(values) + textWidth(text, `400 ${fontSize} ${mono}`),
        0,
      ),
  };
}

/** One task's value needs no swatch. */
function swatchOf(values: readonly LineValue[]): number {
  return values.length > 1 ? swatch : 0;
}

/** What of a line fits into `room` pixels beside its code, from left to right; empty where nothing does. */
export function lineParts(
  { line, markers, wait, values }: LitLine,
  room: number,
  waitWidth: number,
  sizes: PartSizes,
  acts: Acts,
) {
  const wide = values.length === 0 ? 0 : sizes.values(values);
  const fit = (wait: number) => fitLine(markers, { room, wait, value: wide }, sizes.chips);
  const inColumn = fit(wait === null ? 0 : waitWidth);
  const fitted = wait === null || inColumn.wait ? inColumn : fit(sizes.wait(wait));
  const open = () => acts.open(line);
  const parts: HTMLElement[] = [];
  if (fitted.value > 0) parts.push(valuesOf(line, values, fitted.value, open));
  parts.push(...fitted.shown.map((marker) => chipOf(marker, fitted.tail, () => acts.select(marker.id))));
  if (fitted.more > 0) {
    const more = pressable("lit-chip lit-more", open);
    more.textContent = `+${fitted.more}`;
    more.setAttribute("aria-label", `+${fitted.more} more on line ${line}`);
    parts.push(more);
  }
  if (fitted.wait && wait !== null) {
    const waited = pressable("lit-wait", open);
    waited.textContent = wait.text;
    if (inColumn.wait) waited.style.minWidth = `${waitWidth}px`;
    waited.title = `Line ${line} has waited ${wait.text} so far. Press to see who.`;
    waited.setAttribute("aria-label", `Line ${line} waited ${wait.text}`);
    parts.push(waited);
  }
  return parts;
}

function valuesOf(line: number, values: readonly LineValue[], width: number, open: () => void): HTMLElement {
  const element = pressable("lit-values", open);
  const whole = values.map(({ task, text }) => `${task} ${text}`);
  element.style.maxWidth = `${width}px`;
  element.title = whole.join("\n");
  const [seen, tasks] = [values.map(({ text }) => text).join(" "), values.map(({ task }) => task).join(", ")];
  element.setAttribute("aria-label", `Line ${line} gave back ${seen} to ${tasks}`);
  for (const [index, { slot, text }] of values.entries()) {
    if (index > 0) element.append(" ");
    const value = labelled(`lit-value lit-slot-${slot}`, "");
    value.append(...(values.length > 1 ? [document.createElement("i")] : []), text);
    element.append(value);
  }
  return element;
}
