import {
  type Coroutine,
  createTask,
  Event,
  gather,
  getRunningLoop,
  type Instrument,
  Lock,
  Queue,
  run,
  sleep,
} from "@interleave/scheduler";
import { expect, test } from "vitest";
import { rowsOf } from "./fixtures/rowsOf.ts";
import { Recorder } from "./recorder.ts";
import { NOWHERE } from "./recorderOptions.ts";

function* producer(queue: Queue<number>, lock: Lock): Coroutine<void> {
  for (let item = 0; item < 5; item++) {
    yield* lock.with(function* () {
      yield* sleep(1);
    });
    yield* queue.put(item);
  }
}

function* consumer(queue: Queue<number>, lock: Lock, ready: Event): Coroutine<number> {
  let sum = 0;
  for (let items = 0; items < 5; items++) {
    sum += yield* queue.get();
    yield* lock.acquire();
    lock.release();
  }
  ready.set();
  return sum;
}

/** Tasks that wait at two calls of one queue, at one lock and at an event; with so many queues, each waited at. */
function* main(queues: number): Coroutine<number> {
  const lock = new Lock();
  let sum = 0;
  for (let made = 0; made < queues; made++) {
    const [queue, ready] = [new Queue<number>(2), new Event()];
    const members = [
      createTask(consumer(queue, lock, ready)),
      createTask(producer(queue, lock)),
      ready.wait(),
    ] as const;
    const [got] = yield* gather(...members);
    sum += got;
  }
  return sum;
}

const events = (recorder: Recorder) => {
  const { records, strings, lists } = recorder.take();
  return { rows: rowsOf({ records, strings, lists }), strings, lists };
};

/** What is recorded of a run beside another listener; the recorder is called through a guard then. */
function recorded(recorder: Recorder, queues: number, ...others: Instrument[]) {
  run(main(queues), { instruments: [recorder, ...others] });
  return events(recorder);
}

test("a recorder alone, one beside another instrument, and one that asks somebody for places record the same", () => {
  const alone = new Recorder();
  expect(alone.trusted).toBe(true);
  const asking = new Recorder({ places: { ...NOWHERE } });
  expect(asking.trusted).toBe(false);
  // More reasons than a recorder knows by heart.
  const told = recorded(alone, 150);
  expect(told.rows.length).toBeGreaterThan(10_000);
  expect(recorded(new Recorder(), 150, {})).toEqual(told);
  expect(recorded(asking, 150)).toEqual(told);
});

test("two recorders that write in turns, and take in between, record what each of them would alone", () => {
  const [one, other] = [new Recorder(), new Recorder()];
  const [tellsOne, tellsOther] = [recorded(new Recorder(), 1), recorded(new Recorder(), 30)];
  // The other hears a run of its own at every turn of this one.
  const batches: unknown[][] = [];
  const between: Instrument = {
    turnStarted: () => {
      const inner = new Recorder();
      inner.turnStarted(1, 1);
      inner.printed(null, "log", "inside");
      batches.push(events(inner).rows);
    },
  };
  run(main(30), { instruments: [other, between] });
  run(main(1), { instruments: [one] });
  expect(events(other)).toEqual(tellsOther);
  expect(events(one)).toEqual(tellsOne);
  expect(batches.length).toBeGreaterThan(100);
  for (const rows of batches)
    expect(rows).toEqual([
      [0, "turnStarted", 0, 1, 1, 0, 0, 0],
      [0, "printed", 0, 0, 0, -1, 0, 0],
    ]);
});

test("a recorder that hears a second loop has that one's reasons", () => {
  const recorder = new Recorder();
  function* getter(): Coroutine<void> {
    const queue = new Queue<number>();
    const task = createTask(queue.get());
    yield* sleep(0);
    yield* queue.put(1);
    yield* task;
  }
  /** The first wait is on a future too young for a word that others could go by; the second is at the same place. */
  function* putter(queue: Queue<number>): Coroutine<void> {
    for (let made = 0; made < 300; made++) getRunningLoop().createFuture();
    for (let item = 0; item < 3; item++) yield* queue.put(item);
  }
  function* taker(): Coroutine<void> {
    const queue = new Queue<number>(1);
    createTask(putter(queue));
    for (let items = 0; items < 3; items++) {
      yield* sleep(0);
      yield* sleep(0);
      queue.getNowait();
    }
    yield* sleep(0);
  }
  run(getter(), { instruments: [recorder] });
  run(taker(), { instruments: [recorder] });
  const { rows, strings } = events(recorder);
  const reasons = rows.filter(([, kind]) => kind === "taskWaiting").map((row) => strings[row[5] as number]);
  expect(reasons).toEqual(["queue.get()", "task get", "queue.put()", "queue.put()"]);
});
