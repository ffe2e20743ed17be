import { runInNode } from "@interleave/runner/node";
import { expect, test } from "vitest";
import { drawnCircle } from "./circle.ts";
import { deadlockSeq, stuckAt } from "./deadlock.ts";

function circleIn(body: string): string[] | undefined {
  const head = `import { createTask, gather, getRunningLoop, Lock, sleep } from "@interleave/scheduler";\n`;
  const { trace } = runInNode({ runtime: "typescript", source: head + body, seed: 0, inputs: [] });
  const seq = deadlockSeq(trace);
  return drawnCircle(trace, seq, stuckAt(trace, seq))?.map(({ name }) => name);
}

test("two tasks that wait for each other are a circle; main, which waits for both, is not in it", () => {
  expect(
    circleIn(`export function* main() {
  const tasks = {};
  function* left() { yield* sleep(1); yield* tasks.right; }
  function* right() { yield* sleep(1); yield* gather(tasks.left); }
  tasks.left = createTask(left(), { name: "left" });
  tasks.right = createTask(right(), { name: "right" });
  yield* gather(tasks.left, tasks.right);
}`),
  ).toEqual(["left", "right"]);
});

test("two tasks of which each holds what the other is to acquire", () => {
  expect(
    circleIn(`const one = new Lock();
const two = new Lock();
function* job(first, second) { yield* first.acquire(); yield* sleep(1); yield* second.acquire(); }
export function* main() {
  yield* gather(createTask(job(one, two), { name: "left" }), createTask(job(two, one), { name: "right" }));
}`),
  ).toEqual(["left", "right"]);
});

test("a future that nobody settles is no circle", () => {
  expect(circleIn("export function* main() {\n  yield* getRunningLoop().createFuture();\n}")).toBeUndefined();
});
