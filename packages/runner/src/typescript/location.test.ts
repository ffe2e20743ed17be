import * as scheduler from "@interleave/scheduler";
import { expect, it } from "vitest";
import { compile } from "./compile.ts";
import { evaluate } from "./evaluate.ts";
import { Location } from "./location.ts";
import { Position } from "./position.ts";
import { probesOf } from "./probesOf.ts";
import { Throws } from "./throws.ts";

/** The lines in which the tasks of a scenario ended, in order. */
function endings(source: string): (number | undefined)[] {
  const compiled = compile(source, new Set(Object.keys(scheduler)));
  const position = new Position();
  const throws = new Throws(compiled.sites);
  const location = new Location(position, throws);
  const lines: (number | undefined)[] = [];
  const { main } = evaluate(
    compiled,
    probesOf(position, throws, () => {}),
    {},
    scheduler,
  );
  const taskDone = (task: scheduler.Task<unknown>, outcome: scheduler.Outcome, value: unknown) => {
    const place = outcome === "returned" ? location.returned() : location.ended(task, value);
    lines.push(compiled.sites[place]?.line);
  };
  position.active = true;
  try {
    scheduler.run((main as () => scheduler.Coroutine<unknown>)(), { instruments: [location, { taskDone }] });
  } catch {
    // What breaks main is told to whoever runs it; here only its place matters.
  }
  return lines;
}

const IMPORT = 'import { sleep, createTask, gather, wait } from "@interleave/scheduler";\n';

it("knows the line in which a task returned, raised or was cancelled", () => {
  expect(
    endings(`${IMPORT}function* returns() {
  if (yield* other()) return 1;
  return 2;
}
function* other() { return true; }
function* falls() {
  yield* returns();
}
function* raises() {
  yield* sleep(0);
  throw 5;
}
function* cancelled() {
  yield* sleep(1);
  yield* sleep(9);
}
export function* main() {
  const task = createTask(cancelled());
  yield* gather([returns(), falls(), raises()], { returnExceptions: true });
  yield* sleep(2);
  task.cancel();
  yield* sleep(0);
  return 0;
}`),
  ).toEqual([3, 9, 12, 16, 24]);
});

it("puts an error that came in from another task down to where it came in", () => {
  expect(
    endings(`${IMPORT}function* bad() {
  yield* sleep(1);
  throw new Error("disk full");
}
function* awaits(task) {
  try {
    yield* task;
  } finally {
    sleep(0);
  }
}
function* reads(task) {
  yield* wait([task]);
  yield* lower(task);
}
function* lower(task) {
  sleep(0);
  return task.result();
}
function* again(task) {
  try {
    yield* task;
  } catch (error) {
    throw error;
  }
}
export function* main() {
  const task = createTask(bad());
  yield* gather([awaits(task), reads(task), again(task)], { returnExceptions: true });
  for (const done of [task]) {
    done.result();
  }
}`),
  ).toEqual([4, 8, 25, 19, 32]);
});
