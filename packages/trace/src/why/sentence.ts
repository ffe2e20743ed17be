import { timeText } from "../timeText.ts";
import type { Trace } from "../trace.ts";

/** A task in a sentence: its name, and the slot of its colour for a swatch beside it. */
export interface TaskWord {
  task: number;
  name: string;
  slot: number;
}

/** A piece of a sentence: text as it is, or a task to be drawn with its swatch. */
export type Part = string | TaskWord;

/** What may stand in a sentence: parts, and stretches of them. */
type Word = Part | number | readonly Part[];

/** A stretch of a sentence: neighbouring texts are one, and empty ones are left out. */
export function say(texts: TemplateStringsArray, ...words: Word[]): Part[] {
  const parts: Part[] = [];
  texts.forEach((text, index) => {
    add(parts, text);
    const word = words[index];
    if (word === undefined) return;
    if (Array.isArray(word)) for (const part of word as readonly Part[]) add(parts, part);
    else add(parts, typeof word === "number" ? String(word) : (word as Part));
  });
  return parts;
}

function add(parts: Part[], part: Part): void {
  if (part === "") return;
  const last = parts.length - 1;
  if (typeof part === "string" && typeof parts[last] === "string") parts[last] += part;
  else parts.push(part);
}

/** The plain sentence. */
export function text(parts: readonly Part[]): string {
  return parts.map((part) => (typeof part === "string" ? part : part.name)).join("");
}

/** The task as a word; for a future that is no task, its own words. */
export function named(trace: Trace, future: number): Part {
  const lane = trace.laneOf(future);
  return lane === undefined ? trace.nameOf(future) : { task: future, name: lane.name, slot: lane.slot };
}

/** Up to this many stand in a list by name. */
const NAMED = 6;

/** `a`, `a and b1`, `a, b1 and b2`, `a, b1, b2 and 7 more`. */
export function listed(trace: Trace, futures: readonly number[], word = "and"): Part[] {
  const shown = futures.length > NAMED ? futures.slice(0, NAMED - 1) : futures;
  const words = shown.map((future) => named(trace, future));
  if (futures.length > NAMED) words.push(`${(futures.length - shown.length).toLocaleString("en")} more`);
  const parts: Part[] = [];
  words.forEach((each, index) => {
    if (index > 0) add(parts, index === words.length - 1 ? ` ${word} ` : ", ");
    add(parts, each);
  });
  return parts;
}

/** `2.000 s` */
export function seconds(value: number): string {
  return `${timeText(value)} s`;
}

/** `1 step`, `3 steps` */
export function counted(many: number, noun: string): string {
  return `${many.toLocaleString("en")} ${noun}${many === 1 ? "" : "s"}`;
}
