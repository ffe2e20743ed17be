import { expect, test } from "vitest";
import {
  CancelledError,
  type Coroutine,
  currentTask,
  EventLoop,
  ExceptionGroup,
  sleep,
  type Timeout,
  TimeoutError,
  taskGroup,
  timeout,
} from "../index.ts";
import { failure, raisesAtTheEnd } from "./failures.fixture.ts";
import { raised, runBriefly, runOnLoop, thrownBy } from "./onLoop.fixture.ts";

/** What a timeout of 0.01 s raises. */
function raisedIn(body: () => Coroutine<void>): unknown {
  return runOnLoop(function* () {
    return yield* raised(timeout(0.01, body));
  });
}

function causeOf(error: unknown): unknown {
  return (error as Error).cause;
}

test("TimeoutTests.test_timeout_exception_context: TimeoutError's cause is the cancellation that it came from", () => {
  const error = raisedIn(() => sleep(1));
  expect(error).toBeInstanceOf(TimeoutError);
  expect(causeOf(error)).toBeInstanceOf(CancelledError);
  expect(causeOf(causeOf(error))).toBe(undefined);
});

test("TimeoutTests.test_foreign_exception_on_timeout: what the body raises in place of the cancellation is raised", () => {
  const error = raisedIn(() => raisesAtTheEnd(failure));
  expect(error).toBe(failure);
  expect(causeOf(error)).toBe(undefined);
});

test("TimeoutTests.test_foreign_exception_on_timeout_2: of several errors on the way out the last is raised", () => {
  const last = new Error("last");
  function* failsTwice(): Coroutine<void> {
    try {
      yield* raisesAtTheEnd(new RangeError("first"));
    } catch {
      throw last;
    }
  }
  const error = raisedIn(failsTwice);
  expect(error).toBe(last);
  expect(causeOf(error)).toBe(undefined);
});

test("TimeoutTests.test_nested_timeout_in_finally: cleaning up can run out of time by itself", () => {
  runOnLoop(function* () {
    const inner: unknown[] = [];
    const outer = yield* raised(
      timeout(0.01, function* () {
        try {
          yield* sleep(1);
        } finally {
          inner.push(yield* raised(timeout(0.01, () => sleep(10))));
        }
      }),
    );
    for (const error of [outer, inner[0]]) {
      expect(error).toBeInstanceOf(TimeoutError);
      expect(causeOf(error)).toBeInstanceOf(CancelledError);
      expect(causeOf(causeOf(error))).toBe(undefined);
    }
    expect(causeOf(outer)).not.toBe(causeOf(inner[0]));
  });
});

test("TimeoutTests.test_timeout_taskgroup: what a group raises in place of the cancellation is raised", () => {
  const error = raisedIn(() =>
    taskGroup(function* (group) {
      group.createTask(raisesAtTheEnd(failure));
      yield* sleep(1);
    }),
  );
  expect(error).toBeInstanceOf(ExceptionGroup);
  expect((error as ExceptionGroup).errors).toEqual([failure]);
  expect(causeOf(error)).toBe(undefined);
});

test("TimeoutTests.test_timeout_after_cancellation: a task that was cancelled can still run out of time", () => {
  runOnLoop(function* () {
    currentTask()?.cancel();
    expect(yield* raised(sleep(1))).toBeInstanceOf(CancelledError);
    expect(yield* raised(timeout(0, () => sleep(1)))).toBeInstanceOf(TimeoutError);
  });
});

test("TimeoutTests.test_cancel_in_timeout_after_cancellation: and be cancelled again before it does", () => {
  runOnLoop(function* () {
    currentTask()?.cancel();
    expect(yield* raised(sleep(1))).toBeInstanceOf(CancelledError);
    const error = yield* raised(
      timeout(1, function* () {
        currentTask()?.cancel();
        yield* sleep(2);
      }),
    );
    expect(error).toBeInstanceOf(CancelledError);
  });
});

/** Awaits what has been awaited already: also what refuses that at once refuses it in here. */
function* again(scope: Coroutine<unknown>): Coroutine<void> {
  yield* scope;
}

test("TimeoutTests.test_timeout_already_entered: a timeout cannot be entered inside itself", () => {
  runOnLoop(function* () {
    const scope: Coroutine<unknown> = timeout(0.01, function* () {
      return yield* raised(again(scope));
    });
    expect(yield* scope).toEqual(new Error("cannot reuse already awaited coroutine"));
  });
});

test("TimeoutTests.test_timeout_double_enter: a timeout that is over cannot be entered again", () => {
  runOnLoop(function* () {
    let entered = 0;
    const scope = timeout(0.01, function* () {
      entered += 1;
    });
    yield* scope;
    expect(yield* raised(again(scope))).toEqual(new Error("cannot reuse already awaited coroutine"));
    expect(entered).toBe(1);
  });
});

/** Runs a timeout of 0.01 s and gives its scope. */
function* scopeOf(body: () => Coroutine<void>): Coroutine<Timeout> {
  const scopes: Timeout[] = [];
  yield* raised(
    timeout(0.01, function* (scope) {
      scopes.push(scope);
      yield* body();
    }),
  );
  return scopes[0] as Timeout;
}

test("TimeoutTests.test_timeout_finished: the deadline of one that is over cannot be moved", () => {
  const scope = runOnLoop(() => scopeOf(function* () {}));
  expect(thrownBy(() => scope.reschedule(0.02))).toEqual(new Error("Cannot change state of finished Timeout"));
});

test("TimeoutTests.test_timeout_expired: nor that of one that ran out of time", () => {
  const scope = runOnLoop(() => scopeOf(() => sleep(1)));
  expect(thrownBy(() => scope.reschedule(0.02))).toEqual(new Error("Cannot change state of expired Timeout"));
});

test("TimeoutTests.test_timeout_expiring: nor that of one which is on its way out", () => {
  runOnLoop(function* () {
    yield* timeout(0.01, function* (scope) {
      expect(yield* raised(sleep(1))).toBeInstanceOf(CancelledError);
      expect(thrownBy(() => scope.reschedule(0.02))).toEqual(new Error("Cannot change state of expiring Timeout"));
    });
  });
});

test("TimeoutTests.test_timeout_not_entered: nobody has the scope of a timeout before it is awaited", () => {
  runOnLoop(function* () {
    let entered = false;
    const scope = timeout(0.01, function* () {
      entered = true;
    });
    yield* sleep(1);
    expect(entered).toBe(false);
    yield* scope;
    expect(entered).toBe(true);
  });
});

test("TimeoutTests.test_timeout_without_task: a timeout needs a task to be awaited in", () => {
  const loop = new EventLoop();
  let entered = false;
  const refusals: unknown[] = [];
  loop.callSoon(() => {
    const scope = timeout(0.01, function* () {
      entered = true;
    });
    refusals.push(thrownBy(() => scope.next()));
  });
  runBriefly(loop);
  expect(refusals).toEqual([new Error("Timeout should be used inside a task")]);
  expect(entered).toBe(false);
});
