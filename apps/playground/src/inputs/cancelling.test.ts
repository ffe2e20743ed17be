import { runInNode } from "@interleave/runner/node";
import type { Trace } from "@interleave/trace";
import { expect, test } from "vitest";
import { cancelling } from "./cancelling.ts";

const source = `import { createTask, sleep } from "@interleave/scheduler";
function* tick(seconds: number) {
  yield* sleep(seconds);
}
export function* main() {
  createTask(tick(3), { name: "named" });
  createTask(tick(1));
  createTask(tick(3));
  yield* sleep(2);
  createTask(tick(3), { name: "late" });
  yield* sleep(2);
}
`;
const { trace } = runInNode({ runtime: "typescript", source, seed: 0, inputs: [] });

function at(seconds: number, name: string) {
  const task = taskCalled(trace, name);
  const target = cancelling(trace, task, { at: seconds, seq: trace.seqAt(seconds) });
  if (target === null) return null;
  return "target" in target ? `cancel ${target.target}` : target.hindrance;
}

function taskCalled({ lanes }: Trace, name: string): number {
  const lane = lanes.find((each) => each.name === name);
  if (lane === undefined) throw new Error(`There is no ${name} among ${lanes.map((each) => each.name).join(", ")}.`);
  return lane.task;
}

test("a task is cancelled by the name that it was given, else by its coroutine's", () => {
  expect([at(0.5, "named"), at(0.5, "tick"), at(0.5, "main")]).toEqual(["cancel named", "cancel tick", "cancel main"]);
});

test("where two that live are called alike, the second cannot be told apart, until the first has ended", () => {
  expect(at(0.5, "tick 2")).toBe(
    "tick would be cancelled in place of tick 2: both are called tick. Give each a name of its own.",
  );
  expect(at(1, "tick 2")).toContain("in place of tick 2");
  expect(at(1.5, "tick 2")).toBe("cancel tick");
});

test("what comes from outside comes before what is made at its instant", () => {
  expect([at(1.5, "late"), at(2, "late"), at(2.5, "late")]).toEqual([
    null,
    "late is made at this very instant, after what comes from outside. Go on a little first.",
    "cancel late",
  ]);
});

test("one that has ended is not cancelled any more", () => {
  expect(at(1.5, "tick")).toBe(null);
});
