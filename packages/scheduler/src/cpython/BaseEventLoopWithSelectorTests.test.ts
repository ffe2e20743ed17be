import { expect, test } from "vitest";
import { type Coroutine, EventLoop } from "../index.ts";

test("BaseEventLoopWithSelectorTests.test_call_coroutine: neither a coroutine nor what makes one is a callback", () => {
  function* simple(): Coroutine<void> {}
  const loop = new EventLoop();
  for (const coroutine of [simple, simple()] as unknown as (() => void)[]) {
    expect(() => loop.callSoon(coroutine)).toThrow(new TypeError("coroutines cannot be used with callSoon()"));
    expect(() => loop.callLater(60, coroutine)).toThrow(new TypeError("coroutines cannot be used with callLater()"));
    expect(() => loop.callAt(60, coroutine)).toThrow(new TypeError("coroutines cannot be used with callAt()"));
  }
});
