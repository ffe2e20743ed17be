import { expect, test } from "vitest";
import {
  block,
  CancelledError,
  type Coroutine,
  createTask,
  currentTask,
  sleep,
  type Timeout,
  TimeoutError,
  timeout,
  timeoutAt,
} from "../index.ts";
import { raised, runOnLoop } from "./onLoop.fixture.ts";

/** Runs a timeout; gives its scope, what it raised, and the time when it was over. */
function timed(start: (body: (scope: Timeout) => Coroutine<void>) => Coroutine<void>, inside: () => Coroutine<void>) {
  return runOnLoop(function* (loop) {
    const scopes: Timeout[] = [];
    const error = yield* raised(
      start(function* (scope) {
        scopes.push(scope);
        yield* inside();
      }),
    );
    return { scope: scopes[0] as Timeout, error, at: loop.time() };
  });
}

test("TimeoutTests.test_timeout_basic: when time runs out, TimeoutError is raised", () => {
  const { scope, error } = timed(
    (body) => timeout(0.01, body),
    () => sleep(10),
  );
  expect(error).toBeInstanceOf(TimeoutError);
  expect(scope.expired()).toBe(true);
});

test("TimeoutTests.test_timeout_at_basic: the deadline can be an instant", () => {
  const { scope, error, at } = timed(
    (body) => timeoutAt(0.01, body),
    () => sleep(10),
  );
  expect(error).toBeInstanceOf(TimeoutError);
  expect([scope.expired(), scope.when(), at]).toEqual([true, 0.01, 0.01]);
});

test("TimeoutTests.test_nested_timeouts: of two with one deadline, the outer one raises TimeoutError", () => {
  runOnLoop(function* () {
    const scopes: Timeout[] = [];
    const inner: unknown[] = [];
    const outer = yield* raised(
      timeoutAt(0.01, function* (scope) {
        scopes.push(scope);
        const error = yield* raised(
          timeoutAt(0.01, function* (scope) {
            scopes.push(scope);
            yield* sleep(10);
          }),
        );
        inner.push(error);
        throw error;
      }),
    );
    expect(inner).toEqual([expect.any(CancelledError)]);
    expect(outer).toBeInstanceOf(TimeoutError);
    expect(scopes.map((scope) => scope.expired())).toEqual([true, true]);
  });
});

test("TimeoutTests.test_waiter_cancelled: the body itself sees a CancelledError", () => {
  const seen: unknown[] = [];
  const { error } = timed(
    (body) => timeout(0.01, body),
    function* () {
      seen.push(yield* raised(sleep(10)));
      throw seen[0];
    },
  );
  expect(seen).toEqual([expect.any(CancelledError)]);
  expect(error).toBeInstanceOf(TimeoutError);
});

test("TimeoutTests.test_timeout_not_called: a body that ends in time is not disturbed", () => {
  const { scope, error, at } = timed(
    (body) => timeout(10, body),
    () => sleep(0.01),
  );
  expect([error, scope.expired(), scope.when(), at]).toEqual(["nothing was raised", false, 10, 0.01]);
});

test("TimeoutTests.test_timeout_disabled: without a limit time does not run out", () => {
  const { scope, error } = timed(
    (body) => timeout(null, body),
    () => sleep(0.01),
  );
  expect([error, scope.expired(), scope.when()]).toEqual(["nothing was raised", false, null]);
});

test("TimeoutTests.test_timeout_at_disabled: nor without an instant", () => {
  const { scope, error } = timed(
    (body) => timeoutAt(null, body),
    () => sleep(0.01),
  );
  expect([error, scope.expired(), scope.when()]).toEqual(["nothing was raised", false, null]);
});

test("TimeoutTests.test_timeout_zero: without time the body is stopped at its first wait", () => {
  const { scope, error, at } = timed(
    (body) => timeout(0, body),
    () => sleep(10),
  );
  expect(error).toBeInstanceOf(TimeoutError);
  expect([scope.expired(), scope.when(), at]).toEqual([true, 0, 0]);
});

test("TimeoutTests.test_timeout_zero_sleep_zero: even if it only gives way", () => {
  const { scope, error, at } = timed(
    (body) => timeout(0, body),
    () => sleep(0),
  );
  expect(error).toBeInstanceOf(TimeoutError);
  expect([scope.expired(), scope.when(), at]).toEqual([true, 0, 0]);
});

test("TimeoutTests.test_timeout_in_the_past_sleep_zero: so it is if the deadline is past", () => {
  const { scope, error, at } = timed(
    (body) => timeout(-11, body),
    () => sleep(0),
  );
  expect(error).toBeInstanceOf(TimeoutError);
  expect([scope.expired(), scope.when(), at]).toEqual([true, -11, 0]);
});

test("TimeoutTests.test_foreign_exception_passed: another error passes as it is", () => {
  const foreign = new RangeError("key");
  const { scope, error } = timed(
    (body) => timeout(0.01, body),
    function* (): Coroutine<void> {
      throw foreign;
    },
  );
  expect(error).toBe(foreign);
  expect(scope.expired()).toBe(false);
});

test("TimeoutTests.test_foreign_cancel_doesnt_timeout_if_not_expired: a cancellation in time passes as it is", () => {
  const { scope, error } = timed(
    (body) => timeout(10, body),
    function* () {
      currentTask()?.cancel();
      yield* sleep(10);
    },
  );
  expect(error).toBeInstanceOf(CancelledError);
  expect(scope.expired()).toBe(false);
});

test("TimeoutTests.test_outer_task_is_not_cancelled: a task that catches TimeoutError is not cancelled", () => {
  runOnLoop(function* () {
    const task = createTask(raised(timeout(0.001, () => sleep(10))));
    expect(yield* task).toBeInstanceOf(TimeoutError);
    expect([task.cancelled(), task.done()]).toEqual([false, true]);
  });
});

test("TimeoutTests.test_nested_timeouts_concurrent: when both run out while the loop is held, both raise TimeoutError", () => {
  runOnLoop(function* () {
    const inner: unknown[] = [];
    const outer = yield* raised(
      timeout(0.002, function* () {
        inner.push(
          yield* raised(
            timeout(0.1, function* () {
              block(0.01);
              yield* sleep(1);
            }),
          ),
        );
        throw inner[0];
      }),
    );
    expect(inner).toEqual([expect.any(CancelledError)]);
    expect(outer).toBeInstanceOf(TimeoutError);
  });
});

test("TimeoutTests.test_nested_timeouts_loop_busy: the outer one runs out too if the loop is held for so long", () => {
  runOnLoop(function* (loop) {
    const outer = yield* raised(
      timeout(0.1, function* () {
        const inner = yield* raised(
          timeout(0.01, function* () {
            block(0.1);
            yield* sleep(1);
          }),
        );
        if (!(inner instanceof TimeoutError)) throw inner;
        yield* sleep(10);
      }),
    );
    expect(outer).toBeInstanceOf(TimeoutError);
    expect(loop.time()).toBe(0.1);
  });
});

test("TimeoutTests.test_reschedule: the deadline can be moved and taken away", () => {
  runOnLoop(function* (loop) {
    const entered = loop.createFuture<Timeout>();
    const task = createTask(
      timeoutAt(10, function* (scope) {
        entered.setResult(scope);
        yield* sleep(50);
      }),
    );
    const scope = yield* entered;
    expect(scope.when()).toBe(10);
    scope.reschedule(30);
    expect(scope.when()).toBe(30);
    scope.reschedule(null);
    expect(scope.when()).toBe(null);
    task.cancel();
    expect(yield* raised(task)).toBeInstanceOf(CancelledError);
    expect(scope.expired()).toBe(false);
  });
});
