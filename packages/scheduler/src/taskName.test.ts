import { describe, expect, it } from "vitest";
import { failer, napper } from "./hooks.fixture.ts";
import { allTasks, createTask, gather, getRunningLoop, run, sleep, type Task, wait } from "./index.ts";

const names = (tasks: Iterable<Task<unknown>>) => [...tasks].map((task) => task.name).join(" ");

describe("asyncio's names for tasks that were given none", () => {
  it("stay while a task waits, while most of those around it end, and after its own end", () => {
    run(
      (function* () {
        // So many that the list of those who wait closes its ranks more than once.
        const tasks = Array.from({ length: 200 }, (_, at) => createTask(napper(at % 10 === 0 ? 300 : at + 1)));
        const all = names(tasks);
        expect(all).toMatch(/^Task-2 Task-3 .* Task-201$/);
        for (const until of [0, 20, 120, 250]) {
          yield* sleep(until - getRunningLoop().time());
          expect(names(tasks)).toBe(all);
        }
        expect(names(allTasks())).toMatch(/^Task-1 Task-2 Task-12 Task-22 .* Task-192$/);
        yield* gather(tasks);
        expect(names(tasks)).toBe(all);
      })(),
    );
  });

  it("are counted by those alone", () => {
    run(
      (function* () {
        const tasks = [createTask(napper(1)), createTask(napper(1), { name: "named" }), createTask(napper(1))];
        expect(names(tasks)).toBe("Task-2 named Task-3");
        yield* gather(tasks);
        expect(names(tasks)).toBe("Task-2 named Task-3");
      })(),
    );
  });

  it("stay when a task gets what only few have: before it waits, while it does, and after", () => {
    run(
      (function* () {
        const [early, waiting, late] = [createTask(napper(3)), createTask(napper(3)), createTask(napper(1))] as const;
        early.getContext();
        yield* sleep(2);
        waiting.cancel();
        late.getContext();
        expect(names([early, waiting, late])).toBe("Task-2 Task-3 Task-4");
        yield* wait([early, waiting]);
        expect(names([early, waiting, late])).toBe("Task-2 Task-3 Task-4");
        expect([early.cancelled(), waiting.cancelled(), late.result()]).toEqual([false, true, "slept 1"]);
      })(),
    );
  });

  it("may be numbers that no engine keeps in its small integers", () => {
    const problems: string[] = [];
    const problemFound = ({ message }: { message: string }) => void problems.push(message);
    run(
      (function* () {
        getRunningLoop().lastTaskName = 2 ** 40;
        const tasks = [
          createTask(napper(1)),
          createTask(failer(1)),
          createTask(failer(1)),
          createTask(napper(5)),
        ] as const;
        const [returns, isRead, unread, cancelled] = tasks;
        const all = "Task-1099511627777 Task-1099511627778 Task-1099511627779 Task-1099511627780";
        expect(names(tasks)).toBe(all);
        yield* sleep(0.5);
        expect(returns.waitingOn?.reason).toBe("sleep(1)");
        cancelled.cancel();
        yield* wait(tasks);
        expect([returns.result(), String(isRead.exception()), cancelled.cancelled()]).toEqual([
          "slept 1",
          "Error: boom",
          true,
        ]);
        expect(unread.done()).toBe(true);
        expect(names(tasks)).toBe(all);
      })(),
      { instruments: [{ problemFound }] },
    );
    expect(problems).toEqual(["Task exception was never retrieved: Task-1099511627779 raised Error: boom"]);
  });
});
