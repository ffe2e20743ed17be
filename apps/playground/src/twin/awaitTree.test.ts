import { stateAt } from "@interleave/trace";
import { expect, test } from "vitest";
import { traceOf } from "../instant/run.fixture.ts";
import { awaitTree, treeText } from "./awaitTree.ts";

/** The tree of a program at a time, or where its loop stands still. */
function at(program: string, seconds: number): string[] {
  const trace = traceOf(program);
  return treeText(awaitTree(stateAt(trace, trace.seqAt(seconds)))).split("\n");
}

test("below each task stands what it waits for, down to the timers", () => {
  expect(at("gather", 0.5)).toEqual([
    "main waits for gather(a, b, b 2), 0 of 3 done",
    "  a waits for sleep(3), until 3.000 s",
    "  b waits for sleep(1), until 1.000 s",
    "  b 2 waits for sleep(1), until 1.000 s",
  ]);
  expect(at("gather", 2)).toEqual([
    "main waits for gather(a, b, b 2), 2 of 3 done",
    "  a waits for sleep(3), until 3.000 s",
  ]);
});

test("tasks that nobody waits for stand at the top", () => {
  expect(at("pre-scheduled", 0.5)).toEqual([
    "main waits for task a",
    "  a waits for sleep(3), until 3.000 s",
    "b1 waits for sleep(1), until 1.000 s",
    "b2 waits for sleep(1), until 1.000 s",
  ]);
});

test("a wait with a timeout says until when", () => {
  expect(at("timeout-loop", 0.25)).toEqual([
    "main waits for all of a, b1, b2, a', until 0.400 s, 0 of 4 done",
    "  a waits for sleep(3), until 3.000 s",
    "  b1 waits for sleep(1), until 1.000 s",
    "  b2 waits for sleep(1), until 1.000 s",
    "  a' waits for sleep(3), until 3.200 s",
  ]);
});

test("a task for which two wait is told once", () => {
  const source = `import { createTask, gather, sleep } from "@interleave/scheduler";
function* last() { yield* sleep(5); }
export function* main() {
  const end = createTask(last(), { name: "end" });
  function* reader() { yield* end; }
  yield* gather(createTask(reader(), { name: "one" }), createTask(reader(), { name: "two" }));
}`;
  expect(at(source, 1)).toEqual([
    "main waits for gather(one, two), 0 of 2 done",
    "  one waits for task end",
    "    end waits for sleep(5), until 5.000 s",
    "  two waits for task end",
    "    end told above",
  ]);
});

test("who waits for a lock waits for who holds it, in line", () => {
  const source = `import { createTask, gather, Lock, sleep } from "@interleave/scheduler";
export function* main() {
  const lock = new Lock();
  function* worker() { yield* lock.with(function* () { yield* sleep(2); }); }
  yield* gather(...["a", "b", "c"].map((name) => createTask(worker(), { name })));
}`;
  expect(at(source, 1)).toEqual([
    "main waits for gather(a, b, c), 0 of 3 done",
    "  a waits for sleep(2), until 2.000 s",
    "  b waits for lock.acquire(), held by a",
    "    a told above",
    "  c waits for lock.acquire(), held by a, number 2 in line",
    "    a told above",
  ]);
});

test("a circle is told from its first task on", () => {
  const source = `import { createTask, sleep, type Task } from "@interleave/scheduler";
const tasks: Task<unknown>[] = [];
function* waits(other: number) { yield* sleep(1); yield* tasks[other]!; }
export function* main() {
  tasks.push(...["a", "b"].map((name, at) => createTask(waits(1 - at), { name })));
  yield* tasks[0]!;
}`;
  const trace = traceOf(source);
  const still = Array.from({ length: trace.length }, (_, seq) => seq).find(
    (seq) => trace.kindOf(seq) === "problemFound",
  );
  expect(treeText(awaitTree(stateAt(trace, still ?? 0))).split("\n")).toEqual([
    "main waits for task a",
    "  a waits for task b",
    "    b waits for task a",
    "      a told above",
  ]);
});
