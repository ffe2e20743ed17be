import { type ChipSizes, type FittedChips, fitChips } from "./fitChips.ts";

/** Widths in pixels; 0 for what the line does not have. */
export interface LineRoom {
  /** From the end of the code to the right edge. */
  room: number;
  wait: number;
  value: number;
}

export interface FittedLine<Chip> extends FittedChips<Chip> {
  wait: boolean;
  /** Pixels that the values may take, 0 for none: then they are left out. */
  value: number;
}

/** Between the parts of a line. */
const gap = 8;
/** In less room a value says nothing. */
const leastValue = 36;
/** A value may take this share of the line from the words of the chips. */
const share = 0.4;

/**
 * Who gets the room beside a line's code: who stands there, by name; how long it waited; what came back; and then what the
 * tasks wait for, in words.
 */
export function fitLine<Chip>(
  chips: readonly Chip[],
  { room, wait, value }: LineRoom,
  sizes: ChipSizes<Chip>,
): FittedLine<Chip> {
  const bare = { ...sizes, chip: (chip: Chip) => sizes.chip(chip, "none") };
  const names = fitChips(chips, room, bare);
  // Where not all names find room anyway, to count them will do.
  const least = names.more > 0 ? sizes.more(chips.length) : widthOf(names, bare);
  const waitFits = wait > 0 && least + gapAfter(least) + wait <= room;
  const left = waitFits ? room - wait - gap : room;
  for (const wanted of [Math.max(leastValue, room * share), leastValue]) {
    const fitted = fitChips(chips, left - Math.min(value, wanted) - gap, sizes);
    const taken = widthOf(fitted, sizes);
    const rest = Math.min(value, left - taken - gapAfter(taken));
    if (value > 0 && fitted.shown.length === chips.length && rest >= Math.min(value, leastValue)) {
      return { ...fitted, wait: waitFits, value: rest };
    }
  }
  return { ...fitChips(chips, left, sizes), wait: waitFits, value: 0 };
}

function gapAfter(width: number): number {
  return width > 0 ? gap : 0;
}

function widthOf<Chip>({ shown, tail, more }: FittedChips<Chip>, sizes: ChipSizes<Chip>): number {
  const parts = [...shown.map((chip) => sizes.chip(chip, tail)), ...(more > 0 ? [sizes.more(more)] : [])];
  return parts.reduce((sum, part) => sum + part + sizes.gap, 0) - (parts.length > 0 ? sizes.gap : 0);
}
