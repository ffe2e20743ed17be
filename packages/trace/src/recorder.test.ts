import {
  asCompleted,
  block,
  type Coroutine,
  createTask,
  Event,
  FIRST_COMPLETED,
  gather,
  getRunningLoop,
  Lock,
  nameCoroutine,
  Queue,
  run,
  Semaphore,
  shield,
  sleep,
  wait,
} from "@interleave/scheduler";
import { expect, test } from "vitest";
import type { TraceEvent } from "./events.ts";
import { boxesIn } from "./fixtures/plain.ts";
import { recorded } from "./fixtures/recorded.ts";
import { eventsOf } from "./fixtures/traceOf.ts";
import { laneText } from "./laneText.ts";
import { Recorder } from "./recorder.ts";
import type { RecorderOptions } from "./recorderOptions.ts";
import { stateAt } from "./stateAt.ts";
import { toJSON } from "./toJSON.ts";
import { Trace } from "./trace.ts";
import { validateBatch } from "./validateBatch.ts";

function* a(): Coroutine<string> {
  yield* sleep(3);
  return "a";
}

function* b(name: string): Coroutine<string> {
  yield* sleep(1);
  return name;
}

nameCoroutine(a, "a");
nameCoroutine(b, "b");

function traceOfRun(main: () => Coroutine<unknown>, options: RecorderOptions = {}): Trace {
  return recorded((recorder) => run(main(), { instruments: [recorder] }), options);
}

/** The run's lanes, main named as the runner names it. */
function lanesOf(main: () => Coroutine<unknown>): string[] {
  nameCoroutine(main as unknown as { prototype: object }, "main");
  return laneText(traceOfRun(main)).split("\n");
}

function of<K extends TraceEvent["kind"]>(trace: Trace, kind: K) {
  return eventsOf(trace).filter((event): event is TraceEvent & { kind: K } => event.kind === kind);
}

test("gather: lanes with their labels, states and reasons", () => {
  function* main() {
    return yield* gather(a(), b("b1"), b("b2"));
  }
  expect(lanesOf(main)).toEqual([
    "main   . # gather(a, b, b 2) 0..3 . # returned",
    "  a    . # sleep(3) 0..3 . # returned",
    "  b    . # sleep(1) 0..1 . # returned",
    "  b 2  . # sleep(1) 0..1 . # returned",
  ]);
});

test("wait for the first: what is left goes on, and is cancelled at the end", () => {
  function* main() {
    yield* wait([createTask(a(), { name: "a'" }), createTask(b("b1"), { name: "b1" })], {
      returnWhen: FIRST_COMPLETED,
    });
  }
  expect(lanesOf(main)).toEqual([
    "main  . # any of a', b1 0..1 . # returned",
    "  a'  . # sleep(3) 0..1 . # cancelled",
    "  b1  . # sleep(1) 0..1 . # returned",
  ]);
});

test("as completed, shield, a task and a bare yield have their reasons", () => {
  function* main() {
    for (const next of asCompleted([a(), b("b1")])) yield* next;
    yield* shield(b("b2"));
    yield* createTask(b("b3"), { name: "b3" });
    yield* sleep(0);
  }
  expect(lanesOf(main)[0]).toBe(
    "main   . # next of a, b 0..1 . # next of a, b 1..3 . # shield(b 2) 3..4 . # task b3 4..5 . # . # returned",
  );
});

test("block moves the time for everybody", () => {
  function* main() {
    const task = createTask(b("b1"), { name: "b1" });
    yield* sleep(0);
    block(2);
    yield* task;
  }
  expect(lanesOf(main)).toEqual([
    "main  . # . running 0..2 task b1 2..2 . # returned",
    "  b1  . # sleep(1) 0..2 . # returned",
  ]);
});

test("the box of a wait follows the program's own sets", () => {
  function* main() {
    let pending = new Set([createTask(a(), { name: "a" }), createTask(b("b1"), { name: "b1" })]);
    while (pending.size > 0) [, pending] = yield* wait(pending, { timeout: 2 });
  }
  const trace = traceOfRun(main);
  const at = (seconds: number) => boxesIn(stateAt(trace, trace.seqAt(seconds)));
  expect(at(0)).toEqual(["Task-1's wait 1: pending [a b1] done [] open"]);
  expect(at(1)).toEqual(["Task-1's wait 1: pending [a] done [b1] open"]);
  expect(at(2)).toEqual(["Task-1's wait 1: pending [a] done [b1] closed", "Task-1's wait 2: pending [a] done [] open"]);
  expect(at(3)[1]).toBe("Task-1's wait 2: pending [] done [a] closed");
  expect(stateAt(trace, trace.length).boxes.map(({ why }) => why)).toEqual(["timeout", "condition"]);
});

test("who settled a future woke the one that waited for it", () => {
  function* main() {
    const future = getRunningLoop().createFuture<number>();
    createTask(
      (function* () {
        yield* sleep(1);
        future.setResult(7);
      })(),
      { name: "setter" },
    );
    yield* future;
  }
  const trace = traceOfRun(main);
  expect(trace.wakes).toMatchObject([{ fromTask: 3, toTask: 1, at: 1 }]);
  expect(of(trace, "futureSettled")).toMatchObject([{ future: 2, outcome: "returned", by: 3, text: "7" }]);
});

test("a task that goes to wait on what has settled by then is woken by that, not by what it waited on before", () => {
  function* main() {
    yield* sleep(1);
    const future = getRunningLoop().createFuture<number>();
    const { value } = future.next(undefined);
    future.setResult(7);
    yield value as undefined;
  }
  expect(of(traceOfRun(main), "taskReady").map(({ by }) => by)).toEqual([0, 2, 3]);
});

test("how futures end is told: a value, an error, a cancellation", () => {
  function* main() {
    const loop = getRunningLoop();
    loop.createFuture().setResult("done");
    loop.createFuture().setException(new RangeError("no"));
    loop.createFuture().cancel("enough");
    yield* sleep(0);
  }
  expect(of(traceOfRun(main), "futureSettled").map(({ outcome, text }) => `${outcome} ${text}`)).toEqual([
    'returned "done"',
    "raised RangeError: no",
    'cancelled "enough"',
  ]);
});

test("a result that lay ready says how long", () => {
  function* main() {
    const task = createTask(b("b1"));
    yield* a();
    yield* task;
  }
  expect(of(traceOfRun(main), "resultRead")[0]).toMatchObject({ future: 2, reader: 1, layReady: 2, at: 3 });
});

test("a cancellation says who asked, and wakes from there", () => {
  function* main() {
    const task = createTask(a(), { name: "a" });
    yield* sleep(1);
    task.cancel("stop");
    yield* wait([task]);
  }
  const trace = traceOfRun(main);
  expect(of(trace, "cancelRequested")).toMatchObject([{ target: 2, by: 1, message: "stop", accepted: true }]);
  expect(trace.wakes[0]).toMatchObject({ fromTask: 1, toTask: 2, at: 1 });
});

test("places come from whoever knows them", () => {
  const places = { here: () => 4, chain: () => [1, 2], returned: () => 5, ended: () => 3, made: () => 6 };
  function* main() {
    yield* createTask(sleep(1));
    throw new Error("no");
  }
  const trace = traceOfRun(main, { places });
  expect(of(trace, "taskCreated")[0]?.place).toBe(4);
  expect(of(trace, "taskWaiting")[0]).toMatchObject({ place: 2, chain: [1, 2] });
  expect(of(trace, "taskDone")).toMatchObject([
    { outcome: "returned", place: 5 },
    { outcome: "raised", text: "Error: no", place: 3 },
  ]);
  expect(trace.tables.lists).toEqual([[1, 2]]);
});

test("where a task lets others run is told just before it is ready, if somebody knows", () => {
  function* main() {
    yield* sleep(0);
  }
  const kinds = (options: RecorderOptions) =>
    eventsOf(traceOfRun(main, options)).flatMap((event) => {
      if (event.kind === "taskYielded") return [`${event.kind} ${event.task} ${event.chain}`];
      return event.kind === "taskReady" ? [`${event.kind} ${event.task} ${event.cause}`] : [];
    });
  const places = { here: () => 4, chain: () => [1, 2], returned: () => 5, ended: () => 3, made: () => 6 };
  expect(kinds({ places })).toEqual(["taskReady 1 created", "taskYielded 1 1,2", "taskReady 1 bareYield"]);
  expect(kinds({})).toEqual(["taskReady 1 created", "taskReady 1 bareYield"]);
});

test("what comes out of a queue is told just before it does, if somebody knows where", () => {
  function* main() {
    const queue = new Queue<string>();
    yield* queue.put("tea");
    yield* queue.get();
  }
  const kinds = (options: RecorderOptions) =>
    eventsOf(traceOfRun(main, options)).flatMap((event) => {
      if (event.kind === "itemReceived") return [`${event.kind} ${event.task} ${event.text} ${event.place}`];
      return event.kind === "queueGot" ? [`${event.kind} ${event.by}`] : [];
    });
  const places = { here: () => 4, chain: () => [1, 2], returned: () => 5, ended: () => 3, made: () => 6 };
  expect(kinds({ places })).toEqual(['itemReceived 1 "tea" 4', "queueGot 1"]);
  expect(kinds({ places: { ...places, here: () => -1 } })).toEqual(["queueGot 1"]);
  expect(kinds({})).toEqual(["queueGot 1"]);
});

test("busy code is told of where it begins, if somebody knows where, and when it ends", () => {
  function* main() {
    yield* sleep(1);
    block(0.5);
  }
  const told = (options: RecorderOptions) =>
    eventsOf(traceOfRun(main, options)).flatMap((event) => {
      if (event.kind === "blockStarted") return [`${event.at} ${event.kind} ${event.task} ${event.place}`];
      return event.kind === "blocked" ? [`${event.at} ${event.kind} ${event.task} ${event.seconds}`] : [];
    });
  const places = { here: () => 4, chain: () => [1, 2], returned: () => 5, ended: () => 3, made: () => 6 };
  expect(told({ places })).toEqual(["1 blockStarted 1 4", "1.5 blocked 1 0.5"]);
  expect(told({})).toEqual(["1.5 blocked 1 0.5"]);
});

test("taken in pieces or at once, the trace is the same", () => {
  function* main() {
    yield* gather(a(), b("b1"), b("b2"));
  }
  const inPieces = new Trace();
  const recorder = new Recorder();
  const take = () => {
    const batch = recorder.take();
    validateBatch(batch, inPieces);
    inPieces.append(batch);
  };
  const whole = recorded((all) => {
    const pieces = { turnStarted: take, loopStopped: take };
    run(main(), { instruments: [all, recorder, pieces] });
  });
  expect(inPieces.version).toBeGreaterThan(5);
  expect(toJSON(inPieces)).toBe(toJSON(whole));
});

test("ten runs give one trace", () => {
  function* main() {
    const tasks = [a(), b("b1"), b("b2")].map((coroutine) => createTask(coroutine));
    for (const next of asCompleted(tasks)) yield* next;
  }
  expect(new Set(Array.from({ length: 10 }, () => toJSON(traceOfRun(main)))).size).toBe(1);
});

test("beyond the limit events are dropped and counted, and what came before stays", () => {
  function* main() {
    yield* gather(a(), b("b1"));
  }
  const whole = traceOfRun(main);
  const cut = traceOfRun(main, { limits: { events: 10 } });
  expect(eventsOf(cut).slice(0, 10)).toEqual(eventsOf(whole).slice(0, 10));
  expect(cut.event(10)).toMatchObject({ kind: "eventsDropped", count: whole.length - 10 });
  expect(cut.length).toBe(11);
});

test("where texts or lists alone would be too much, events are dropped too", () => {
  const trace = recorded((recorder) => {
    for (let line = 0; line < 6000; line += 1) recorder.printed(null, "log", `${line}`.padEnd(10_000));
  });
  expect(trace.prints.length).toBe(5001);
  expect(trace.event(5001)).toMatchObject({ kind: "eventsDropped", count: 999 });
});

test("prints and input are told beside the hooks", () => {
  const trace = recorded((recorder) => {
    recorder.inputReceived("orders", '"tea"');
    recorder.printed(null, "error", "two\nlines");
  });
  expect(of(trace, "inputReceived")).toMatchObject([{ name: "orders", text: '"tea"' }]);
  expect(trace.prints).toMatchObject([{ task: 0, name: "", slot: -1, stream: "error", text: "two\nlines" }]);
});

test("names, values and prints are held to their limits", () => {
  function* main() {
    createTask(b("x".repeat(500)), { name: "n".repeat(500) });
    yield* sleep(2);
  }
  const trace = traceOfRun(main);
  expect(trace.lanes[1]?.name).toBe(`${"n".repeat(255)}…`);
  expect(trace.lanes[1]?.text).toBe(`"${"x".repeat(78)}…`);
  const long = recorded((recorder) => recorder.printed(null, "log", "y".repeat(20_000)));
  expect(long.prints[0]?.text.length).toBe(10_000);
});

test("locks, queues and their kin: who, to whom, how many", () => {
  function* main() {
    const lock = new Lock();
    const queue = new Queue<string>(3);
    const event = new Event();
    yield* new Semaphore(Number.POSITIVE_INFINITY).acquire();
    yield* lock.acquire();
    createTask(lock.acquire(), { name: "a" });
    createTask(queue.get(), { name: "b" });
    createTask(event.wait(), { name: "c" });
    yield* sleep(0);
    lock.release();
    queue.putNowait("item");
    event.set();
    yield* sleep(0);
  }
  const trace = traceOfRun(main);
  expect(of(trace, "objectSeen").map(({ object, name, limit }) => `${object} ${name} ${limit}`)).toEqual([
    "1 semaphore 2147483647",
    "2 lock 1",
    "3 queue 3",
    "4 event 0",
  ]);
  expect(of(trace, "lockAcquired")).toMatchObject([
    { object: 1, by: 1, left: 2147483647 },
    { object: 2, by: 1, left: 0 },
    { object: 2, by: 2, left: 0 },
  ]);
  expect(of(trace, "lockReleased")).toMatchObject([{ object: 2, by: 1, to: 2, left: 0 }]);
  expect(of(trace, "queuePut")).toMatchObject([{ object: 3, by: 1, to: 3, size: 1 }]);
  expect(of(trace, "queueGot")).toMatchObject([{ object: 3, by: 3, to: 0, size: 0 }]);
  expect(of(trace, "signalled")).toMatchObject([{ object: 4, signal: "set", by: 1, woken: [4] }]);
});
