/** `n` delays between 0 and 100 seconds, in no order, the same in every run: the multiples of an odd step. */
export function delays(n: number): number[] {
  return Array.from({ length: n }, (_, index) => (((index * 2_654_435_761) % 4_294_967_296) / 4_294_967_296) * 100);
}
