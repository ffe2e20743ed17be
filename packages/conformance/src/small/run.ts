import type { Coroutine, Instrument } from "@interleave/scheduler";
import type { Scheduler } from "../scheduled.ts";
import { Actions } from "./actions.ts";

const names = "abc";

/** Runs a small program on the scheduler; its log is one line, as the oracle's. */
export function runSmall(program: string, scheduler: Scheduler): string {
  const log: string[] = [];
  const reports: string[] = [];
  const last = { at: 0, turn: 0, deadlocks: 0 };
  const watcher: Instrument = {
    turnStarted: () => {
      last.turn += 1;
    },
    loopStopped: (at) => {
      last.at = at;
    },
    problemFound: ({ kind, task }) => {
      if (kind === "deadlock") last.deadlocks += 1;
      const name = task?.name === "Task-1" ? "#1" : task?.name;
      if (kind === "neverRetrieved") reports.push(`never retrieved ${name}`);
      if (kind === "destroyedPending") reports.push(`destroyed pending ${name}`);
    },
  };
  const note = (me: number, what: string | number) => log.push(`${last.turn}${names[me]}${what}`);

  function* body(actions: Actions, me: number, word: string): Coroutine<void> {
    try {
      for (const action of word) {
        const got = yield* actions.act(me, action);
        if (got !== null) note(me, got);
        note(me, action);
      }
    } catch (error) {
      note(me, scheduler.isException(error) ? "!" : "-");
      throw error;
    }
  }

  function* main(): Coroutine<string> {
    const actions = new Actions(scheduler);
    for (const [me, word] of program.split(" ").entries()) {
      actions.tasks.push(scheduler.createTask(body(actions, me, word), { name: names.charAt(me) }));
    }
    const [done] = yield* scheduler.wait(actions.tasks);
    return [...done].map(({ name }) => name).join("");
  }

  let end: string;
  try {
    end = `returned ${scheduler.run(main(), { instruments: [watcher] })}`;
  } catch (error) {
    if (!(error instanceof scheduler.DeadlockError)) throw error;
    end = "deadlock";
  }
  const stuck = last.deadlocks > (end === "deadlock" ? 1 : 0) ? ["deadlock in the cleanup"] : [];
  const at = Number.isInteger(last.at) ? last.at.toFixed(1) : String(last.at);
  return [...log, end, ...stuck, at, last.turn, ...reports].join(" ");
}
