import { expect, test } from "vitest";
import { type ExceptionContext, type Future, getRunningLoop, run, sleep } from "../index.ts";

/** What a run reports when it is over about a future that was used like this and then forgotten. */
function reportsAfter(use: (future: Future<number>) => void): ExceptionContext[] {
  const reports: ExceptionContext[] = [];
  function* main() {
    const loop = getRunningLoop();
    loop.setExceptionHandler((_, context) => reports.push(context));
    use(loop.createFuture<number>());
    yield* sleep(0);
  }
  run(main());
  return reports;
}

const boom = new Error("boom");

test("BaseFutureTests.test_tb_logger_abandoned: a future that never ends is not reported", () => {
  expect(reportsAfter(() => {})).toEqual([]);
});

test("BaseFutureTests.test_tb_logger_not_called_after_cancel: a failure is not reported once cancel was asked for", () => {
  expect(
    reportsAfter((future) => {
      future.setException(boom);
      future.cancel();
    }),
  ).toEqual([]);
});

test("BaseFutureTests.test_tb_logger_result_unretrieved: a result that nobody reads is not reported", () => {
  expect(reportsAfter((future) => future.setResult(42))).toEqual([]);
});

test("BaseFutureTests.test_tb_logger_result_retrieved: nor is one that somebody reads", () => {
  expect(
    reportsAfter((future) => {
      future.setResult(42);
      future.result();
    }),
  ).toEqual([]);
});

test("BaseFutureTests.test_tb_logger_exception_unretrieved: a failure that nobody reads is reported", () => {
  expect(reportsAfter((future) => future.setException(boom))).toHaveLength(1);
});

test("BaseFutureTests.test_tb_logger_exception_retrieved: a failure read by exception() is not reported", () => {
  expect(
    reportsAfter((future) => {
      future.setException(boom);
      future.exception();
    }),
  ).toEqual([]);
});

test("BaseFutureTests.test_tb_logger_exception_result_retrieved: a failure read by result() is not reported", () => {
  expect(
    reportsAfter((future) => {
      future.setException(boom);
      expect(() => future.result()).toThrow(boom);
    }),
  ).toEqual([]);
});

test("BaseFutureTests.test_future_exception_never_retrieved: the report names the failure", () => {
  const [report] = reportsAfter((future) => future.setException(boom));
  expect(report?.message).toMatch(/^Future exception was never retrieved/);
  expect(report?.exception).toBe(boom);
});
