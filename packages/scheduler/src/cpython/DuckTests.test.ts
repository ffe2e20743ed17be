import { expect, test } from "vitest";
import { EventLoop, ensureFuture, Future } from "../index.ts";

test("DuckTests.test_ensure_future: a future of somebody else's make comes back as it is", () => {
  class Duck extends Future<string> {
    override get reason(): string {
      return "duck";
    }
  }
  const duck = new Duck(new EventLoop());
  expect(ensureFuture(duck)).toBe(duck);
});
