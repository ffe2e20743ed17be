import { forkJoin, timer, VirtualTimeScheduler } from "rxjs";
import { delays } from "../delays.ts";

/** Few, because it sorts at each addition. */
export const size = 4_000;

export function work(n: number): number {
  const scheduler = new VirtualTimeScheduler();
  let count = 0;
  forkJoin(delays(n).map((seconds) => timer(seconds * 1000, scheduler))).subscribe((all) => {
    count = all.length;
  });
  scheduler.flush();
  return count;
}
