import { scenarios } from "@interleave/scenarios";
import { criticalPath, pathInWords, text, why } from "@interleave/trace";
import { describe, expect, test } from "vitest";
import { plain, traceOf, whyEach } from "./told.fixture.ts";

const inject = traceOf("inject-extras");

describe("program 8 with the playhead on the trip of wait 2", () => {
  const known = 75;
  const main = inject.lanes[0]?.task ?? 0;

  test("main has just woken", () => {
    const answer = why(inject, { kind: "chip", task: main, seq: known }, known);
    expect(plain(answer)).toBe(
      "main woke at 2.000 s because b3 returned. wait 2 needed any one of a and b3; it waited 1.000 s. Nothing is ahead of main in the ready queue.",
    );
    expect(text(answer?.lead ?? [])).toBe("main woke at 2.000 s because b3 returned.");
    expect(answer?.lead[0]).toEqual({ task: main, name: "main", slot: 0 });
    expect(inject.event(answer?.cause ?? -1)).toMatchObject({ kind: "taskDone", text: '"b3"' });
    expect(answer?.effect).toBeNull();
    expect(answer?.arrow).toMatchObject({ toTask: main, at: 2 });
  });

  test("a waits on, and what lies ahead is not told", () => {
    const a = inject.lanes.find(({ name }) => name === "a")?.task ?? 0;
    expect(plain(why(inject, { kind: "chip", task: a, seq: known }, known))).toBe(
      "a waits for sleep(3): only time ends it. It has waited since 0.000 s; its timer is due at 3.000 s.",
    );
    expect(why(inject, { kind: "event", seq: known }, known)).toBeNull();
  });

  test("from main's waking back along its causes to the beginning of the run", () => {
    const way: string[] = [];
    for (let seq: number | null = known - 1; seq !== null; ) {
      const answer = why(inject, { kind: "event", seq });
      way.push(text(answer?.lead ?? []));
      seq = answer?.cause ?? null;
    }
    expect(way).toEqual([
      "main woke at 2.000 s because b3 returned.",
      'b3 returned "b3" at 2.000 s, in the step that began because its sleep(1) ended.',
      "b3 ran at 2.000 s because its sleep(1) ended.",
      "b3 woke at 2.000 s because its sleep(1) ended",
      "b3 waited 1.000 s for sleep(1).",
      "b3 ran at 1.000 s because main created it.",
      "b3 became ready at 1.000 s because main created it",
      "main ran at 1.000 s because b1 returned.",
      "main woke at 1.000 s because b1 returned.",
      'b1 returned "b1" at 1.000 s, in the step that began because its sleep(1) ended.',
      "b1 ran at 1.000 s because its sleep(1) ended.",
      "b1 woke at 1.000 s because its sleep(1) ended",
      "b1 waited 1.000 s for sleep(1).",
      "b1 ran at 0.000 s because main created it.",
      "b1 became ready at 0.000 s because main created it",
      "main ran at 0.000 s because the run began with it.",
      "main became ready at 0.000 s because the run began with it",
    ]);
  });
});

test("what main waits for, while it does", () => {
  const then = (id: string, at: number) => {
    const trace = traceOf(id);
    const seq = trace.seqAt(at);
    return plain(why(trace, { kind: "chip", task: trace.lanes[0]?.task ?? 0, seq }, seq));
  };
  expect(["pre-scheduled", "gather", "wait", "first-completed", "inject-extras"].map((id) => then(id, 0))).toEqual([
    "main waits for a: a must end. It has waited since 0.000 s; a waits for sleep(3), due at 3.000 s.",
    "main waits for gather(a, b, b 2): a, b and b 2 are missing. It has waited since 0.000 s; a waits for sleep(3), due at 3.000 s.",
    "main waits for all of a, b1, b2: a, b1 and b2 are missing. It has waited since 0.000 s; a waits for sleep(3), due at 3.000 s.",
    "main waits for any of a, b1, b2: any one of a, b1 or b2 ends it. It has waited since 0.000 s; a waits for sleep(3), due at 3.000 s.",
    "main waits for any of a, b1, b2: any one of a, b1 or b2 ends it. It has waited since 0.000 s; a waits for sleep(3), due at 3.000 s.",
  ]);
  expect(then("gather", 1)).toBe(
    "main waits for gather(a, b, b 2): a is missing. It has waited since 0.000 s; a waits for sleep(3), due at 3.000 s.",
  );
  expect(then("timeout-loop", 0)).toBe(
    "main waits for all of a, b1, b2: a, b1 and b2 are missing. It has waited since 0.000 s; its timeout is due at 0.200 s; a waits for sleep(3), due at 3.000 s.",
  );
  expect(then("as-completed", 1)).toBe(
    "main waits for next of a, b1, b2: a is missing. It has waited since 1.000 s; a waits for sleep(3), due at 3.000 s.",
  );
});

test("a line of the output", () => {
  expect(whyEach(traceOf("sequential"), "printed")).toEqual([
    "main printed this at 3.000 s, in the step that began because its sleep(3) ended. It was step 2 of the run.",
    "main printed this at 4.000 s, in the step that began because its sleep(1) ended. It was step 3 of the run.",
    "main printed this at 5.000 s, in the step that began because its sleep(1) ended. It was step 4 of the run.",
  ]);
});

test("results that lay ready", () => {
  expect(whyEach(traceOf("pre-scheduled"), "resultRead").slice(0, 3)).toEqual([
    "main read the result of a at 3.000 s.",
    "main read the result of b1 at 3.000 s. It had lain ready for 2.000 s.",
    "main read the result of b2 at 3.000 s. It had lain ready for 2.000 s.",
  ]);
});

test("exceptions under gather and under wait", () => {
  expect(whyEach(traceOf("gather-exception"), "waitTripped")).toEqual([
    "gather 1 tripped at 2.000 s because bad raised Error: bad failed. gather 1 needed all of a, b and bad; a was pending. It woke main.",
  ]);
  expect(whyEach(traceOf("first-exception"), "waitTripped")).toEqual([
    "wait 1 tripped at 2.000 s because bad raised Error: bad failed. wait 1 needed one of a, b1 and bad to raise, or all to end; a was pending. It woke main.",
    "gather 1 tripped at 3.000 s because a returned. gather 1 needed a. It woke main.",
  ]);
});

test("a cancellation that cleans up", () => {
  expect(whyEach(traceOf("cancel-cleanup"), "cancelRequested", "taskReady", "taskDone")).toEqual([
    "main woke at 2.000 s because its sleep(2) ended; nothing was ahead of it in the ready queue.",
    "At 2.000 s main cancelled worker (no longer needed). worker went on for 0.500 s before it passed the request on.",
    "worker woke at 2.000 s because main cancelled it (no longer needed); nothing was ahead of it in the ready queue.",
    "worker woke at 2.500 s because its sleep(0.5) ended; nothing was ahead of it in the ready queue.",
    "worker was cancelled at 2.500 s because main cancelled it (no longer needed) at 2.000 s. It went on for 0.500 s before it passed the request on. main was waiting for it.",
    "main woke at 2.500 s because worker was cancelled; nothing was ahead of it in the ready queue.",
    'main returned "cancelled: no longer needed" at 2.500 s, in the step that began because worker was cancelled.',
  ]);
});

test("a cancellation that comes down through a gather, and one that is swallowed below", () => {
  const trace = traceOf(`import { createTask, gather, sleep } from "@interleave/scheduler";
function* job() { yield* sleep(9); }
function* deaf() { try { yield* sleep(9); } catch {} return "deaf"; }
function* both() { yield* gather(createTask(job(), { name: "job" }), createTask(deaf(), { name: "deaf" })); }
export function* main() {
  const all = createTask(both(), { name: "all" });
  yield* sleep(1);
  all.cancel();
  try { yield* all; } catch {}
}`);
  expect(whyEach(trace, "cancelRequested")).toEqual([
    "At 1.000 s main cancelled all. all passed the request on at once.",
    "At 1.000 s main cancelled all. The request came down through all to gather(job, deaf).",
    "At 1.000 s main cancelled all. The request came down through all and gather(job, deaf) to job. job passed the request on at once.",
    'At 1.000 s main cancelled all. The request came down through all and gather(job, deaf) to deaf. deaf swallowed the request: it returned "deaf" at once.',
  ]);
});

test("a loop that was held makes a sleep late", () => {
  const told = whyEach(traceOf("block"), "taskReady", "blocked");
  expect(told.slice(3, 6)).toEqual([
    "busy held the loop for 1.500 s, from 0.750 s to 2.250 s. Nobody else could run meanwhile.",
    "ticker woke at 2.250 s because its sleep(0.5) ended, 1.250 s late: busy held the loop; nothing was ahead of it in the ready queue.",
    "ticker 2 woke at 2.250 s because its sleep(0.5) ended, 1.250 s late: busy held the loop; ticker was ahead of it in the ready queue.",
  ]);
});

test("on whom the length of each run hangs", () => {
  const paths = scenarios.map(({ id }) => {
    const trace = traceOf(id);
    return `${id}: ${text(pathInWords(trace, criticalPath(trace)))}`;
  });
  expect(paths).toEqual([
    "sequential: The run takes 5.000 s, and hangs on main 5.000 s (100 %).",
    "order: The run takes 5.000 s, and hangs on main 5.000 s (100 %).",
    "pre-scheduled: The run takes 3.000 s, and hangs on a 3.000 s (100 %).",
    "as-completed: The run takes 3.000 s, and hangs on a 3.000 s (100 %).",
    "gather: The run takes 3.000 s, and hangs on a 3.000 s (100 %).",
    "wait: The run takes 3.000 s, and hangs on a 3.000 s (100 %).",
    "first-completed: The run takes 3.000 s, and hangs on a 3.000 s (100 %).",
    "inject-extras: The run takes 5.000 s, and hangs on a' 3.000 s (60 %), b1 1.000 s (20 %) and b3 1.000 s (20 %).",
    "timeout-loop: The run takes 3.200 s, and hangs on main 3.200 s (100 %).",
    "gather-exception: The run takes 4.000 s, and hangs on bad 2.000 s (50 %) and main 2.000 s (50 %).",
    "first-exception: The run takes 3.000 s, and hangs on a 3.000 s (100 %).",
    "cancel-cleanup: The run takes 2.500 s, and hangs on main 2.000 s (80 %) and worker 0.500 s (20 %).",
    "block: The run takes 4.250 s, and hangs on busy 2.250 s (53 %) and ticker 2 2.000 s (47 %).",
    "deadlock: The run takes 1.000 s, and hangs on main 1.000 s (100 %).",
  ]);
  expect(
    criticalPath(inject).legs.map(
      ({ task, doing, fromAt, toAt }) => `${fromAt}-${toAt} ${inject.nameOf(task)} ${doing}`,
    ),
  ).toEqual(["0-1 b1 sleep(1)", "1-2 b3 sleep(1)", "2-5 a' sleep(3)"]);
});
