/** Widths in pixels. */
export interface ChipSizes<Chip> {
  full(chip: Chip): number;
  /** Without its words. */
  short(chip: Chip): number;
  /** Of the chip that only counts those left out. */
  more(count: number): number;
  gap: number;
}

export interface FittedChips<Chip> {
  shown: readonly Chip[];
  words: boolean;
  more: number;
}

/**
 * What of a line's chips fits beside its code: all with their words; else all without; else as many as fit and `+n`;
 * else nothing. It measures no more of them than there is room for.
 */
export function fitChips<Chip>(chips: readonly Chip[], room: number, sizes: ChipSizes<Chip>): FittedChips<Chip> {
  if (countThatFits(chips, room, sizes.full, sizes.gap) === chips.length) return { shown: chips, words: true, more: 0 };
  let count = countThatFits(chips, room, sizes.short, sizes.gap);
  if (count === chips.length) return { shown: chips, words: false, more: 0 };
  while (count > 0) {
    const rest = room - sizes.gap - sizes.more(chips.length - count);
    if (countThatFits(chips.slice(0, count), rest, sizes.short, sizes.gap) === count) break;
    count--;
  }
  const more = chips.length - count;
  if (count === 0 && (more === 1 || sizes.more(more) > room)) return { shown: [], words: false, more: 0 };
  return { shown: chips.slice(0, count), words: false, more };
}

function countThatFits<Chip>(chips: readonly Chip[], room: number, width: (chip: Chip) => number, gap: number): number {
  let used = -gap;
  for (const [i, chip] of chips.entries()) {
    used += gap + width(chip);
    if (used > room) return i;
  }
  return chips.length;
}
