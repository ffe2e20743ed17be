import type { LineMarker } from "./contract.ts";
import type { ChipSizes, ChipTail } from "./fitChips.ts";
import { textWidth } from "./textWidth.ts";

/** Border, padding, swatch and the gaps between swatch, name and words: what `editor.css` gives a chip. */
const frame = 2 + 12;
const swatch = 10 + 6;
const gap = 6;

/** Longer names are cut in a chip, in the middle: names that begin alike often end in a number. */
const longestName = 18;

function shortName(name: string): string {
  const letters = [...name];
  if (letters.length <= longestName) return name;
  const kept = longestName / 2 - 1;
  return `${letters.slice(0, kept).join("")}…${letters.slice(-kept).join("")}`;
}

export function chipSizes(fontSize: string, fontFamily: string): ChipSizes<LineMarker> {
  const name = (text: string, weight: number) => textWidth(text, `${weight} ${fontSize} ${fontFamily}`);
  return {
    chip(marker, tail) {
      const text = tailOf(marker, tail);
      return frame + swatch + name(shortName(marker.task), 600) + (text === "" ? 0 : gap + name(text, 400));
    },
    more: (count) => frame + name(`+${count}`, 400),
    gap: 4,
  };
}

/** The words, or the first of them, which says the state. */
function tailOf({ words, frame }: LineMarker, tail: ChipTail): string {
  if (tail === "words") return words;
  return tail === "none" || frame === "outer" ? "" : (words.split(" ")[0] ?? "");
}

/** A marker that can be pressed: it selects its task. The line's card does the same for the keyboard. */
export function chipOf(marker: LineMarker, tail: ChipTail, press: () => void): HTMLElement {
  const { task, words, line, state, frame, slot } = marker;
  const chip = pressable(`lit-chip lit-${state} lit-${frame} lit-slot-${slot}`, press);
  chip.title = `${task}: ${words}`;
  // It has in it what can be seen, for those who say what they see.
  chip.setAttribute("aria-label", `Select ${shortName(task)} ${words}, line ${line}`);
  chip.append(document.createElement("i"), labelled("lit-task", shortName(task)));
  const text = tailOf(marker, tail);
  if (text !== "") chip.append(" ", labelled("lit-words", text));
  return chip;
}

/** It never takes the focus from where it is: the keyboard has its own way. */
export function pressable(className: string, press: () => void): HTMLButtonElement {
  const button = document.createElement("button");
  button.type = "button";
  button.className = className;
  button.tabIndex = -1;
  button.addEventListener("mousedown", (event) => event.preventDefault());
  button.addEventListener("click", press);
  return button;
}

export function labelled(className: string, text: string): HTMLElement {
  const element = document.createElement("span");
  element.className = className;
  element.textContent = text;
  return element;
}
