/** The one stretch in which two texts differ: `text` takes the place of what stood from `start` to `end`, in UTF-16 units. */
export interface Difference {
  start: number;
  end: number;
  text: string;
}

/** The smallest single replacement that makes `after` of `before`; null if they are equal. It never cuts a surrogate pair or a line end. */
export function differenceOf(before: string, after: string): Difference | null {
  if (before === after) return null;
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === after.charCodeAt(start)) start++;
  if (splits(before, start) || splits(after, start)) start--;
  let tail = 0;
  while (
    tail < shorter - start &&
    before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)
  ) {
    tail++;
  }
  if (splits(before, before.length - tail) || splits(after, after.length - tail)) tail--;
  return { start, end: before.length - tail, text: after.slice(start, after.length - tail) };
}

/** True where a cut before `index` would part two units that belong together. */
function splits(text: string, index: number): boolean {
  if (index <= 0 || index >= text.length) return false;
  const left = text.charCodeAt(index - 1);
  const right = text.charCodeAt(index);
  return (left >= 0xd800 && left <= 0xdbff && right >= 0xdc00 && right <= 0xdfff) || (left === 13 && right === 10);
}
