import { expect, test } from "vitest";
import { type Coroutine, EventLoop, ensureFuture, type Future, getRunningLoop, sleep } from "../index.ts";
import { Handle, TimerHandle } from "../timer.ts";
import { runBriefly, thrownBy } from "./onLoop.fixture.ts";

/** One turn. */
function runOnce(loop: EventLoop): void {
  loop.stop();
  loop.runForever();
}

function* fails(error: Error): Coroutine<void> {
  throw error;
}

test("BaseEventLoopTests.test_close: a closed loop is not run, and can be closed again", () => {
  const loop = new EventLoop();
  expect(loop.isClosed()).toBe(false);
  loop.close();
  expect(loop.isClosed()).toBe(true);
  loop.close();
  loop.close();
  const future = loop.createFuture();
  expect(() => loop.runForever()).toThrow("Event loop is closed");
  expect(() => loop.runUntilComplete(future)).toThrow("Event loop is closed");
});

test("BaseEventLoopTests.test__add_callback_handle: a callback is ready, and no timer", () => {
  const loop = new EventLoop();
  let calls = 0;
  loop.callSoon(() => calls++);
  runOnce(loop);
  expect([calls, loop.time()]).toEqual([1, 0]);
});

test("BaseEventLoopTests.test__add_callback_cancelled_handle: a cancelled callback is not called", () => {
  const loop = new EventLoop();
  let calls = 0;
  loop.callSoon(() => calls++).cancel();
  runOnce(loop);
  expect(calls).toBe(0);
});

test("BaseEventLoopTests.test_call_soon: callSoon gives a handle and calls back in the next turn", () => {
  const loop = new EventLoop();
  let calls = 0;
  expect(loop.callSoon(() => calls++)).toBeInstanceOf(Handle);
  expect(calls).toBe(0);
  runOnce(loop);
  expect(calls).toBe(1);
});

test("BaseEventLoopTests.test_call_soon_non_callable: what cannot be called is refused", () => {
  expect(() => new EventLoop().callSoon(1 as unknown as () => void)).toThrow(
    new TypeError("a callable object was expected by callSoon(), got 1"),
  );
});

test("BaseEventLoopTests.test_call_later: callLater gives a timer that is not ready yet", () => {
  const loop = new EventLoop();
  let calls = 0;
  const timer = loop.callLater(10, () => calls++);
  expect(timer).toBeInstanceOf(TimerHandle);
  runOnce(loop);
  expect(calls).toBe(0);
  expect(timer.when).toBe(10);
  expect(() => loop.callLater(null as unknown as number, () => {})).toThrow(new TypeError("delay must not be None"));
});

test("BaseEventLoopTests.test_call_later_negative_delays: delays before now fire in their order", () => {
  const loop = new EventLoop();
  const calls: string[] = [];
  loop.callLater(-1, (arg) => calls.push(arg), "a");
  loop.callLater(-2, (arg) => calls.push(arg), "b");
  runBriefly(loop);
  expect(calls).toEqual(["b", "a"]);
});

test("BaseEventLoopTests.test_time_and_call_at: callAt calls back at its instant", () => {
  const loop = new EventLoop();
  const when = 0.1;
  loop.callAt(when, () => loop.stop());
  loop.runForever();
  expect(loop.time()).toBe(when);
  expect(() => loop.callAt(null as unknown as number, () => {})).toThrow(new TypeError("when cannot be None"));
});

test("BaseEventLoopTests.test__run_once: a cancelled timer does not say how long to wait", () => {
  const loop = new EventLoop();
  loop.callLater(5, () => {}).cancel();
  loop.callLater(10, () => {});
  expect(loop.turns().next().value).toBe(10);
});

test("BaseEventLoopTests.test__run_once_schedule_handle: what a timer calls for waits for the next turn", () => {
  const loop = new EventLoop();
  const log: string[] = [];
  loop.callLater(-1, () => {
    log.push("timer");
    loop.callSoon(() => log.push("handle"));
  });
  runOnce(loop);
  expect(log).toEqual(["timer"]);
  runOnce(loop);
  expect(log).toEqual(["timer", "handle"]);
});

test("BaseEventLoopTests.test__run_once_cancelled_event_cleanup: cancelled timers go when they are on top, or when most are", () => {
  const loop = new EventLoop();
  const set = (seconds: number, times: number) =>
    Array.from({ length: times }, () => loop.callLater(seconds, () => {}));
  set(3000, 1);
  const below = set(3600, 2);
  const onTop = set(100, 2);
  for (const timer of [...below, ...onTop]) timer.cancel();
  runOnce(loop);
  const scheduled = () => [...below, ...onTop, ...more].filter((timer) => timer.scheduled).length;
  let more: TimerHandle[] = [];
  expect(scheduled()).toBe(2);

  const lasting = set(3600, 49);
  more = set(3600, 51);
  for (const timer of more) timer.cancel();
  expect(scheduled()).toBe(53);
  runOnce(loop);
  expect(scheduled()).toBe(0);
  expect(lasting.every((timer) => timer.scheduled)).toBe(true);
});

test("BaseEventLoopTests.test_run_until_complete_type_error: what cannot be awaited is not run", () => {
  expect(() => new EventLoop().runUntilComplete("blah" as unknown as Future<void>)).toThrow(TypeError);
});

test("BaseEventLoopTests.test_run_until_complete_loop: a future of another loop is not run", () => {
  const future = new EventLoop().createFuture();
  expect(() => new EventLoop().runUntilComplete(future)).toThrow(RangeError);
});

test("BaseEventLoopTests.test_run_until_complete_loop_orphan_future_close_loop: a run that was left does not stop the next", () => {
  const loop = new EventLoop();
  loop.callSoon(() => loop.stop());
  expect(() => loop.runUntilComplete(sleep(0.1))).toThrow("Event loop stopped before Future completed.");
  loop.runUntilComplete(sleep(0.2));
  expect(loop.time()).toBe(0.2);
});

test("BaseEventLoopTests.test_create_task: ensureFuture uses the loop's own createTask", () => {
  class Counting extends EventLoop {
    made = 0;
    override createTask: EventLoop["createTask"] = (coroutine, options) => {
      this.made++;
      return super.createTask(coroutine, options);
    };
  }
  const loop = new Counting();
  ensureFuture(sleep(0), loop);
  expect(loop.made).toBe(1);
});

test("BaseEventLoopTests.test_create_task_error_closes_coro: a coroutine that cannot be run is closed", () => {
  const loop = new EventLoop();
  loop.close();
  function* never(): Coroutine<string> {
    return "ran";
  }
  const coroutine = never();
  expect(() => ensureFuture(coroutine, loop)).toThrow("Event loop is closed");
  expect(coroutine.next()).toEqual({ done: true, value: undefined });
});

test("BaseEventLoopTests.test_create_named_task_with_default_factory: a task has the name given", () => {
  const loop = new EventLoop();
  const task = loop.createTask(sleep(0), { name: "test_task" });
  expect(task.name).toBe("test_task");
  loop.runUntilComplete(task);
});

test("BaseEventLoopTests.test_run_forever_keyboard_interrupt: what is raised out of a run is not reported as well", () => {
  const loop = new EventLoop();
  const reports: string[] = [];
  loop.setExceptionHandler((_, { message }) => reports.push(message));
  const interrupt = new Error("interrupt");
  expect(thrownBy(() => loop.runUntilComplete(fails(interrupt)))).toBe(interrupt);
  loop.close();
  expect(reports).toEqual([]);
});

test("BaseEventLoopTests.test_run_until_complete_baseexception: a failed run leaves no stop behind", () => {
  const loop = new EventLoop();
  const interrupt = new Error("interrupt");
  expect(thrownBy(() => loop.runUntilComplete(fails(interrupt)))).toBe(interrupt);
  let called = false;
  loop.callSoon(() =>
    loop.callSoon(() => {
      loop.stop();
      called = true;
    }),
  );
  loop.runForever();
  expect(called).toBe(true);
});

test("BaseEventLoopTests.test_run_once: stopping from a callback makes one turn", () => {
  const loop = new EventLoop();
  let count = 0;
  loop.callSoon(() => count++);
  loop.callSoon(() => loop.stop());
  loop.runForever();
  expect([count, loop.turn]).toEqual([1, 1]);
});

test("BaseEventLoopTests.test_run_forever_pre_stopped: a loop stopped beforehand makes one turn and does not wait", () => {
  const loop = new EventLoop();
  loop.callLater(10, () => {});
  loop.stop();
  expect([...loop.turns()]).toEqual([]);
  expect([loop.turn, loop.time()]).toEqual([1, 0]);
});

test("BaseEventLoopTests.test_custom_run_forever_integration: a driver of its own can make the turns", () => {
  const loop = new EventLoop();
  loop.turnsPerPump = 1;
  const seen: unknown[] = [];
  loop.callSoon(() => seen.push(getRunningLoop() === loop, loop.isRunning()));
  const turns = loop.turns();
  for (let i = 0; i < 10; i++) {
    loop.callSoon(() => {});
    turns.next();
  }
  turns.return();
  expect(() => getRunningLoop()).toThrow("no running event loop");
  expect(loop.isRunning()).toBe(false);
  expect(loop.turn).toBe(10);
  expect(seen).toEqual([true, true]);
});
