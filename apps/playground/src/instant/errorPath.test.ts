import { runInNode } from "@interleave/runner/node";
import { expect, test } from "vitest";
import { errorPath } from "./errorPath.ts";

const head = `import { createTask, gather, sleep, wait } from "@interleave/scheduler";
function* fails() {
  yield* sleep(2);
  throw new Error("disk full");
}
function* sleeps() {
  yield* sleep(9);
}
`;

/** `task @line at seconds`, with the box that it came through before it. */
function pathOf(source: string): string[] {
  const { trace } = runInNode({ runtime: "typescript", source: head + source, seed: 0, inputs: [] });
  return errorPath(trace).map(
    ({ lane, line, through }) => `${through && `${through}: `}${lane.name} @${line} at ${lane.doneAt}`,
  );
}

test("an error that main did not catch has met main where main read it", () => {
  expect(
    pathOf(`export function* main() {
  const tasks = [createTask(sleeps()), createTask(fails(), { name: "w2" })];
  const [done] = yield* wait(tasks, { returnWhen: "FIRST_EXCEPTION" });
  for (const task of done) {
    task.result();
  }
}`),
  ).toEqual(["w2 @4 at 2", "wait 1: main @13 at 2"]);
});

test("an error that is handed on from task to task names each", () => {
  expect(
    pathOf(`function* middle(task) {
  yield* task;
}
export function* main() {
  const task = createTask(fails());
  yield* gather(
    middle(task),
    sleeps(),
  );
}`),
  ).toEqual(["fails @4 at 2", "middle @10 at 2", "gather 1: main @14 at 2"]);
});

test("main's own error comes from nobody", () => {
  expect(pathOf(`export function* main() {\n  throw 5;\n}`)).toEqual(["main @10 at 0"]);
});
