import { expect, test } from "vitest";
import { allExpressionsOf, objectsUsed, statementsIn } from "../program/blocks.ts";
import { isWellScoped } from "../program/scope.ts";
import { generate } from "./generate.ts";

const programs = Array.from({ length: 500 }, (_, index) => generate(1, index));

test("a seed stands for one sequence of programs, each to be had by itself", () => {
  expect(generate(1, 123)).toEqual(programs[123]);
  expect(generate(2, 123)).not.toEqual(programs[123]);
});

test("names are used only where they have a value", () => {
  expect(programs.every(isWellScoped)).toBe(true);
});

const written = programs.flatMap(({ routines }) => routines.flatMap(({ body }) => statementsIn(body)));

test("the programs use every statement and expression that both languages have", () => {
  const kinds = new Set([
    ...written.map(({ kind }) => kind),
    ...written.flatMap(allExpressionsOf).map(({ kind }) => kind),
  ]);
  expect([...kinds].sort().join(" ")).toBe(
    "asCompleted await block call callLater callSoon cancel cancelSelf cancelling createFuture createTask gather " +
      "getVariable inspect keep method name print raise read repeat reschedule return setVariable settle shield sleep " +
      "taskGroup timeout try uncancel use wait waitFor whenDone with",
  );
});

test("the programs use every kind of shared object", () => {
  const kinds = new Set(programs.flatMap(objectsUsed).map(({ kind }) => kind));
  expect([...kinds].sort().join(" ")).toBe(
    "Barrier BoundedSemaphore Condition ContextVar Event Future LifoQueue Lock PriorityQueue Queue Semaphore",
  );
});

test("some programs start their tasks eagerly", () => {
  expect(programs.filter(({ eager }) => eager).length).toBeGreaterThan(20);
});
