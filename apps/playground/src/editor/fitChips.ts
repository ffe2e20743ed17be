/** How much a chip says after the task's name: what it waits for, or its bare state, or nothing. */
export type ChipTail = "words" | "state" | "none";

/** Widths in pixels. */
export interface ChipSizes<Chip> {
  chip(chip: Chip, tail: ChipTail): number;
  /** Of the chip that only counts those left out. */
  more(count: number): number;
  gap: number;
}

export interface FittedChips<Chip> {
  shown: readonly Chip[];
  tail: ChipTail;
  more: number;
}

/**
 * What of a line's chips fits beside its code: all with their words; else all with their state; else all with their
 * names alone; else as many as fit and `+n`; else nothing. It measures no more of them than there is room for.
 */
export function fitChips<Chip>(chips: readonly Chip[], room: number, sizes: ChipSizes<Chip>): FittedChips<Chip> {
  for (const tail of ["words", "state", "none"] as const) {
    if (countThatFits(chips, room, tail, sizes) === chips.length) return { shown: chips, tail, more: 0 };
  }
  let count = countThatFits(chips, room, "none", sizes);
  while (count > 0) {
    const rest = room - sizes.gap - sizes.more(chips.length - count);
    if (countThatFits(chips.slice(0, count), rest, "none", sizes) === count) break;
    count--;
  }
  const more = chips.length - count;
  if (count === 0 && (more === 1 || sizes.more(more) > room)) return { shown: [], tail: "none", more: 0 };
  return { shown: chips.slice(0, count), tail: "none", more };
}

function countThatFits<Chip>(chips: readonly Chip[], room: number, tail: ChipTail, sizes: ChipSizes<Chip>): number {
  let used = -sizes.gap;
  for (const [i, chip] of chips.entries()) {
    used += sizes.gap + sizes.chip(chip, tail);
    if (used > room) return i;
  }
  return chips.length;
}
