import { asapScheduler, forkJoin, lastValueFrom, scheduled } from "rxjs";

/** Few, because its cost grows with the square of their number. */
export const size = 5_000;

export async function work(n: number): Promise<number> {
  const children = Array.from({ length: n }, (_, index) => scheduled([index], asapScheduler));
  return (await lastValueFrom(forkJoin(children))).length;
}
