import { expect, test } from "vitest";
import {
  allTasks,
  type Coroutine,
  createTask,
  eagerTaskFactory,
  Future,
  gather,
  getRunningLoop,
  run,
  sleep,
} from "./index.ts";

const names = () => [...allTasks()].map((task) => task.name);

function* waitFor(seconds: number): Coroutine<void> {
  yield* sleep(seconds);
}

test("who has not begun, who gave way, who waits and who asks are told of, in order of creation", () => {
  function* main(): Coroutine<string[]> {
    createTask(waitFor(5), { name: "waits" });
    createTask(waitFor(0), { name: "gives way" });
    createTask(waitFor(1), { name: "waited" });
    createTask(waitFor(-1), { name: "over" });
    yield* sleep(1);
    createTask(waitFor(0), { name: "gives way" });
    yield* sleep(0);
    createTask(waitFor(3), { name: "new" });
    return names();
  }
  expect(run(main())).toEqual(["Task-1", "waits", "gives way", "new"]);
});

test("whoever makes an eager task is told of while that one takes its first step", () => {
  function* inner(): Coroutine<string[]> {
    return names();
  }
  function* outer(): Coroutine<string[]> {
    return yield* createTask(inner(), { name: "inner" });
  }
  function* main(): Coroutine<string[]> {
    getRunningLoop().setTaskFactory(eagerTaskFactory);
    return yield* createTask(outer(), { name: "outer" });
  }
  expect(run(main())).toEqual(["Task-1", "outer", "inner"]);
});

test("a task that was settled behind its back is done", () => {
  function* main(): Coroutine<string[]> {
    const task = createTask(waitFor(1), { name: "settled" });
    yield* sleep(0);
    Future.prototype.setResult.call(task, undefined);
    return names();
  }
  const reported: string[] = [];
  const instruments = [{ problemFound: ({ kind }: { kind: string }) => reported.push(kind) }];
  expect(run(main(), { instruments })).toEqual(["Task-1"]);
  expect(reported).toEqual([]);
});

test("a task that failed and one that a gather waits for are told apart", () => {
  function* fail(): Coroutine<void> {
    throw new Error("no");
  }
  function* main(): Coroutine<string[]> {
    const both = gather([createTask(waitFor(1), { name: "waits" }), createTask(fail(), { name: "fails" })]);
    try {
      yield* both;
    } catch {
      return names();
    }
    return [];
  }
  expect(run(main())).toEqual(["Task-1", "waits"]);
});
