import { asapScheduler, observeOn, Subject } from "rxjs";

export const size = 100_000;

export function work(n: number): Promise<number> {
  return new Promise((resolve) => {
    const [ping, pong] = [new Subject<number>(), new Subject<number>()];
    ping.pipe(observeOn(asapScheduler)).subscribe((item) => pong.next(item + 1));
    pong.pipe(observeOn(asapScheduler)).subscribe((item) => {
      if (item + 1 < n) ping.next(item + 1);
      else resolve(item + 1);
    });
    ping.next(0);
  });
}
