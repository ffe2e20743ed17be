import type { Coroutine } from "./coroutine.ts";
import { LoopBound } from "./loopBound.ts";
import { coroutineMethods } from "./unawaited.ts";

/** What is acquired, held for a while, and released. */
export abstract class Acquirable extends LoopBound {
  abstract acquire(): Coroutine<true>;
  abstract release(): void;

  /** Acquires it, runs `body`, and releases it however that ends. Gives what the body returns. */
  *with<T>(body: () => Coroutine<T>): Coroutine<T> {
    yield* this.acquire();
    try {
      return yield* body();
    } finally {
      this.release();
    }
  }
}

coroutineMethods(Acquirable, "with");
