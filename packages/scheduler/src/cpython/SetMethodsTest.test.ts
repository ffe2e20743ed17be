import { expect, test } from "vitest";
import { type Coroutine, EventLoop, type ExceptionContext, Future, InvalidStateError, sleep } from "../index.ts";

function* ten(): Coroutine<number | string> {
  yield* sleep(0.1);
  return 10;
}

/** A loop whose reports are kept. */
function listening(): { loop: EventLoop; reports: ExceptionContext[] } {
  const loop = new EventLoop();
  const reports: ExceptionContext[] = [];
  loop.setExceptionHandler((_, context) => reports.push(context));
  return { loop, reports };
}

test("SetMethodsTest.test_set_result_causes_invalid_state: a task settled by force keeps the result, and its step is reported", () => {
  const { loop, reports } = listening();
  const task = loop.createTask(ten());
  Future.prototype.setResult.call(task, "spam");
  expect(loop.runUntilComplete(task)).toBe("spam");
  expect(reports.map(({ exception }) => exception)).toEqual([expect.any(InvalidStateError)]);
  expect(String(reports[0]?.exception)).toContain("step(): already done");
});

test("SetMethodsTest.test_set_exception_causes_invalid_state: a task failed by force raises that, and its step is reported", () => {
  const { loop, reports } = listening();
  const task = loop.createTask(ten());
  const forced = new Error("forced");
  Future.prototype.setException.call(task, forced);
  expect(() => loop.runUntilComplete(task)).toThrow(forced);
  expect(reports.map(({ exception }) => exception)).toEqual([expect.any(InvalidStateError)]);
  expect(String(reports[0]?.exception)).toContain("step(): already done");
});
