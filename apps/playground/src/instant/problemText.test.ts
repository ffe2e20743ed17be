import { runInNode } from "@interleave/runner/node";
import { expect, test } from "vitest";
import { problemText } from "./problemText.ts";

function told(source: string): string | null {
  const { trace, problem, result } = runInNode({ runtime: "typescript", source, seed: 0, inputs: [] });
  return problem && problemText(problem, trace, source, result);
}

test("an error as text says what happened, its way from task to task, and shows the line", () => {
  expect(
    told(`import { createTask, sleep } from "@interleave/scheduler";
function* write() {
  yield* sleep(1);
  throw new Error("disk full");
}
function* save() {
  yield* write();
}
export function* main() {
  yield* createTask(save(), { name: "saving" });
}`),
  ).toBe(`Error: disk full
saving raised it in line 4; nobody caught it, and the run ended at 1.000 s.
    at write (line 4)
    at saving (line 7)
    at main (line 10)

  3 |   yield* sleep(1);
> 4 |   throw new Error("disk full");
    |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  5 | }
`);
});

test("a source that cannot be read has no way, but a place", () => {
  expect(told("export function* main() {\n  const x = ;\n}")).toBe(`This source cannot be read
Unexpected token in line 2.

  1 | export function* main() {
> 2 |   const x = ;
    |             ^
  3 | }
`);
});

test("a run that printed more than is kept is not said to have been ended", () => {
  expect(told("export function* main() {\n  for (let n = 0; n <= 10_000; n++) console.log(n);\n}\n")).toBe(
    `Too much to keep all of it
The scenario printed more than 10,000 lines; the first 10,000 are kept. Print less, for example only every hundredth time.
`,
  );
});

test("a group of errors as text names whose they are", () => {
  const source = `import { sleep, taskGroup } from "@interleave/scheduler";
function* bad(seconds: number) {
  yield* sleep(seconds);
  throw new Error("late");
}
export function* main() {
  yield* taskGroup(function* (group) {
    group.createTask(bad(1), { name: "one" });
    group.createTask(bad(1), { name: "two" });
    group.createTask(bad(9), { name: "nine" });
  });
}
`;
  expect(told(source)?.split("\n").slice(0, 4)).toEqual([
    "ExceptionGroup: unhandled errors in a TaskGroup (2 sub-exceptions)",
    "main raised it in line 7; nobody caught it, and the run ended at 1.000 s.",
    "In it: one raised Error: late in line 4.",
    "In it: two raised Error: late in line 4.",
  ]);
});
