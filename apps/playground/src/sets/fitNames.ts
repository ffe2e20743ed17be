/** Widths in pixels. */
export interface NameSizes {
  /** A set's own word before its names. */
  word(word: string): number;
  name(name: string): number;
  /** What says how many are left out. */
  more(count: number): number;
  gap: number;
}

interface FittedSet {
  word: string;
  /** How many names are shown. */
  shown: number;
  more: number;
}

/**
 * What of the sets' names fits side by side. Where not all do, each set says how many it leaves out, and the longest list
 * gives way first; a set shows nothing but its number before anything is cut.
 */
export function fitNames(sets: readonly { word: string; names: readonly string[] }[], room: number, sizes: NameSizes) {
  const fitted: FittedSet[] = sets
    .filter(({ names }) => names.length > 0)
    .map(({ word, names }) => ({ word, shown: Math.min(names.length, most), more: Math.max(0, names.length - most) }));
  const named = new Map(sets.map(({ word, names }) => [word, names]));
  const width = () => {
    let used = -sizes.gap;
    for (const { word, shown, more } of fitted) {
      used += sizes.gap + sizes.word(word);
      for (const name of named.get(word)?.slice(0, shown) ?? []) used += sizes.gap + sizes.name(name);
      if (more > 0) used += sizes.gap + sizes.more(more);
    }
    return used;
  };
  while (width() > room) {
    const longest = fitted.reduce((a, b) => (b.shown >= a.shown ? b : a), { word: "", shown: 0, more: 0 });
    if (longest.shown === 0) break;
    longest.shown -= 1;
    longest.more += 1;
  }
  return fitted;
}

/** Names of one set that are ever listed in a row. */
const most = 12;
