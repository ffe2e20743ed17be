import { type Trace, timeText } from "@interleave/trace";
import type { Colour } from "./colour.ts";

/** What was printed, a line each: time, task, text. */
export function outputLines({ prints }: Trace, colour: Colour): string[] {
  const times = prints.map(({ at }) => `${timeText(at)} s`);
  const [time, name] = [widest(times), widest(prints.map((print) => print.name))];
  return prints.map((print, index) => {
    const task = colour.task(Math.max(0, print.slot), print.name.padEnd(name));
    const text = print.text.replaceAll("\n", `\n${" ".repeat(time + name + 4)}`);
    const shown = print.stream === "error" ? colour.error(text) : text;
    return `${colour.faint((times[index] as string).padStart(time))}  ${task}  ${shown}`;
  });
}

function widest(texts: readonly string[]): number {
  return texts.reduce((most, text) => Math.max(most, text.length), 0);
}
