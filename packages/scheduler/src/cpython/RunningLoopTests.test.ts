import { expect, test } from "vitest";
import { EventLoop } from "../index.ts";

test("RunningLoopTests.test_running_loop_within_a_loop: no loop runs inside another", () => {
  const inner = new EventLoop();
  function* runner() {
    inner.runForever();
  }
  expect(() => new EventLoop().runUntilComplete(runner())).toThrow(
    "Cannot run the event loop while another loop is running",
  );
});
