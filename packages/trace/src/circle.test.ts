import { createTask, getRunningLoop, run, sleep, type Task, wait } from "@interleave/scheduler";
import { expect, test } from "vitest";
import { circleOf } from "./circle.ts";
import { recorded } from "./fixtures/recorded.ts";
import { eventsOf } from "./fixtures/traceOf.ts";
import { stateAt } from "./stateAt.ts";

/** The circle in which these tasks wait for others of them, by number, once nothing can move. */
function circleAmong(...waits: readonly (readonly number[])[]): string[] {
  function* main() {
    const tasks: Task<unknown>[] = [];
    function* job(others: readonly number[]) {
      yield* sleep(1);
      if (others.length > 0) yield* wait(others.map((other) => tasks[other] as Task<unknown>));
      else yield* getRunningLoop().createFuture();
    }
    for (const [number, others] of waits.entries()) tasks.push(createTask(job(others), { name: `t${number}` }));
    yield* wait(tasks);
  }
  const trace = recorded((recorder) => run(main(), { instruments: [recorder] }));
  const seq = eventsOf(trace).find(({ kind }) => kind === "problemFound")?.seq ?? 0;
  const tasks = stateAt(trace, seq).tasks.map(({ task }) => task);
  return circleOf(trace, tasks, seq).map((task) => trace.nameOf(task));
}

test("each waits for the next, and the last for the first", () => {
  expect(circleAmong([1], [2], [0])).toEqual(["t0", "t1", "t2"]);
});

test("who only leads to a circle is not in it", () => {
  expect(circleAmong([1], [2], [3], [2])).toEqual(["t2", "t3"]);
});

test("of several circles through one task it is the shortest", () => {
  expect(circleAmong([1], [2, 0], [3], [0])).toEqual(["t0", "t1"]);
});

test("a task may wait for itself by way of others' members", () => {
  expect(circleAmong([1, 2], [], [0])).toEqual(["t0", "t2"]);
});

test("no circle is none", () => {
  expect(circleAmong([1], [2], [])).toEqual([]);
});
