import type * as scheduler from "@interleave/scheduler";
import type { Coroutine, Instrument, Task } from "@interleave/scheduler";
import type { Pairs } from "./coverage/pairs.ts";
import type { Line, Log } from "./log.ts";
import type { Operation } from "./program/operation.ts";

export type Scheduler = typeof scheduler;

/** Runs a JavaScript program on the scheduler given, and tells what it did. `pairs` counts along if it is marked. */
export function runScheduled(source: string, scheduler: Scheduler, pairs?: Pairs): Log {
  const lines: Line[] = [];
  const labels = new Map<Task<unknown>, string>();
  let deadlocks = 0;
  const reports: string[] = [];
  const last = { at: 0, turn: 0 };

  const watcher: Instrument = {
    turnStarted: () => {
      last.turn += 1;
    },
    loopStopped: (at) => {
      last.at = at;
    },
    // asyncio numbers nameless tasks through the whole process; here, as in the oracle, each run counts its own.
    taskCreated: (task) => {
      labels.set(task, /^Task-\d+$/.test(task.name) ? `#${labels.size + 1}` : task.name);
      pairs?.created(task);
    },
    stepStarted: (task) => pairs?.stepped(task),
    taskDone: (task) => pairs?.ended(task),
    problemFound: ({ kind, task }) => {
      if (task !== null && kind === "neverRetrieved") reports.push(`never retrieved ${labels.get(task)}`);
      if (task !== null && kind === "destroyedPending") reports.push(`destroyed pending ${labels.get(task)}`);
      if (kind === "deadlock") deadlocks += 1;
      if (kind === "instrumentRaised") throw new Error("the watcher of the conformance test failed");
    },
  };
  const note = (...words: string[]) => {
    const task = scheduler.currentTask();
    const label = task === null ? "-" : (labels.get(task) ?? "?");
    lines.push([scheduler.getRunningLoop().time(), last.turn, label, words.join(" ")]);
  };

  const mark = (operation: Operation) => {
    const task = scheduler.currentTask();
    if (task !== null) pairs?.begins(task, operation);
  };

  pairs?.begin();
  const { main, show } = load(source, scheduler, note, mark);
  const end = endOf(() => scheduler.run(main(), { instruments: [watcher] }), scheduler, show);
  const stuck = deadlocks > (end === "deadlock" ? 1 : 0);
  const ends = stuck ? [end, "deadlock in the cleanup"] : [end];
  return { lines, ends, time: last.at, turns: last.turn, reports };
}

function endOf(run: () => unknown, scheduler: Scheduler, show: (value: unknown) => string): string {
  try {
    return `returned ${show(run())}`;
  } catch (error) {
    if (error instanceof scheduler.DeadlockError) return "deadlock";
    return `${error instanceof scheduler.CancelledError ? "cancelled" : "raised"} ${show(error)}`;
  }
}

export interface Loaded {
  main(): Coroutine<unknown>;
  show(value: unknown): string;
}

/** The program's `main`, with the scheduler and the console handed in: a string can't import a package. */
export function load(
  source: string,
  scheduler: Scheduler,
  log: (...words: string[]) => void,
  mark: (operation: Operation) => void,
): Loaded {
  const body = source.replace(/^import .*\n/, "").replace(/^export /m, "");
  const make = new Function("scheduler", "console", "mark", `"use strict";\n${body}\nreturn { main, show };`);
  return make(scheduler, { log }, mark);
}
