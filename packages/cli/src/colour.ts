/** Puts a text into a colour, or leaves it as it is. */
export interface Colour {
  /** A task's, by its slot. `strong` where it runs. */
  task(slot: number, text: string, strong?: boolean): string;
  faint(text: string): string;
  error(text: string): string;
}

/** Ten hues that can be read on light and dark grounds, as numbers among a terminal's 256. */
const HUES = [245, 33, 172, 133, 36, 99, 130, 74, 106, 168];

const painted = (codes: string, text: string) => (text === "" ? "" : `\u001b[${codes}m${text}\u001b[0m`);

const plain: Colour = { task: (_, text) => text, faint: (text) => text, error: (text) => text };

const coloured: Colour = {
  task: (slot, text, strong = false) => painted(`${strong ? "1;7;" : ""}38;5;${HUES[slot % HUES.length]}`, text),
  faint: (text) => painted("2", text),
  error: (text) => painted("31", text),
};

export function colourOf(wanted: boolean): Colour {
  return wanted ? coloured : plain;
}
