import type { Coroutine, Future, Task } from "@interleave/scheduler";
import type { Scheduler } from "../scheduled.ts";

class Oops extends Error {}

/** What the tasks of a small program act on, and what each letter does, as `oracle/small_programs.py` has them. */
export class Actions {
  readonly tasks: Task<unknown>[] = [];
  readonly #scheduler: Scheduler;
  readonly #future: Future<unknown>;
  readonly #lock;
  readonly #semaphore;
  readonly #condition;
  readonly #queue;

  constructor(scheduler: Scheduler) {
    this.#scheduler = scheduler;
    this.#future = scheduler.getRunningLoop().createFuture();
    this.#lock = new scheduler.Lock();
    this.#semaphore = new scheduler.Semaphore(1);
    this.#condition = new scheduler.Condition();
    this.#queue = new scheduler.Queue<number>(1);
  }

  /** Does it for task number `me`; gives what it got, if anything. */
  *act(me: number, action: string): Coroutine<number | null> {
    const { tasks } = this;
    const { sleep, waitFor } = this.#scheduler;
    const condition = this.#condition;
    switch (action) {
      case "s":
        yield* sleep(0);
        break;
      case "z":
        yield* sleep(1);
        break;
      case "c":
        tasks[(me + 1) % tasks.length]?.cancel();
        break;
      case "j":
        yield* tasks[me - 1] ?? this.#future;
        break;
      case "x":
        throw new Oops();
      case "w":
        yield* this.#future;
        break;
      case "r":
        if (!this.#future.done()) this.#future.setResult(null);
        break;
      case "t":
        yield* waitFor(this.#future, 1);
        break;
      case "a":
        yield* this.#lock.acquire();
        break;
      case "l":
        this.#lock.release();
        break;
      case "A":
        yield* this.#semaphore.acquire();
        break;
      case "R":
        this.#semaphore.release();
        break;
      case "q":
        yield* condition.with(() => condition.wait());
        break;
      case "n":
        yield* condition.with(function* () {
          condition.notify();
        });
        break;
      case "p":
        yield* this.#queue.put(me);
        break;
      case "g":
        return yield* this.#queue.get();
    }
    return null;
  }
}
