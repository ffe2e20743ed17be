/** How many of the numbers 0 .. count - 1 satisfy `before`, which must hold for a first stretch of them and then no more. */
export function countWhile(count: number, before: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (before(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
