import { expect, test } from "vitest";
import {
  CancelledError,
  type Coroutine,
  createTask,
  Event,
  Queue,
  QueueFull,
  sleep,
  type Task,
  taskGroup,
} from "../index.ts";
import { raised, runOnLoop } from "./onLoop.fixture.ts";

test("QueuePutTests.test_blocking_put: without a limit putting never waits", () => {
  runOnLoop(function* () {
    const queue = new Queue<number>();
    yield* queue.put(1);
    expect(yield* queue.get()).toBe(1);
  });
});

test("QueuePutTests.test_blocking_put_wait: who puts into a full queue waits", () => {
  runOnLoop(function* (loop) {
    const queue = new Queue<number>(1);
    const started = new Event();
    let finished = false;
    function* puts() {
      started.set();
      yield* queue.put(1);
      yield* queue.put(2);
      finished = true;
    }
    loop.callLater(0.01, () => {
      queue.getNowait();
    });
    const task = createTask(puts());
    yield* started.wait();
    expect(finished).toBe(false);
    yield* task;
    expect([finished, loop.time()]).toEqual([true, 0.01]);
  });
});

test("QueuePutTests.test_nonblocking_put: putNowait puts what getNowait gets", () => {
  const queue = new Queue<number>();
  queue.putNowait(1);
  expect(queue.getNowait()).toBe(1);
});

/** What a task gives, or, if it is cancelled, what another one does. */
function* orAgain<T>(task: Task<T>, again: () => Coroutine<T>): Coroutine<T> {
  try {
    return yield* task;
  } catch (error) {
    if (!(error instanceof CancelledError)) throw error;
    return yield* createTask(again());
  }
}

test("QueuePutTests.test_get_cancel_drop_one_pending_reader: the item of one who is cancelled is not lost", () => {
  runOnLoop(function* () {
    const queue = new Queue<number>();
    const reader = createTask(queue.get());
    yield* sleep(0);
    queue.putNowait(1);
    queue.putNowait(2);
    reader.cancel();
    expect(yield* orAgain(reader, () => queue.get())).toBe(1);
  });
});

test("QueuePutTests.test_get_cancel_drop_many_pending_readers: the others who wait get all there is", () => {
  runOnLoop(() =>
    taskGroup(function* (group) {
      const queue = new Queue<number>();
      const reader1 = group.createTask(queue.get());
      const reader2 = group.createTask(queue.get());
      const reader3 = group.createTask(queue.get());
      yield* sleep(0);
      queue.putNowait(1);
      queue.putNowait(2);
      reader1.cancel();
      expect(yield* raised(reader1)).toBeInstanceOf(CancelledError);
      yield* reader3;
      expect([reader2.result(), reader3.result()].sort()).toEqual([1, 2]);
    }),
  );
});

test("QueuePutTests.test_put_cancel_drop: room for one who is cancelled is not lost", () => {
  runOnLoop(function* () {
    const queue = new Queue<number>(1);
    queue.putNowait(1);
    const writer = createTask(queue.put(2));
    yield* sleep(0);
    expect(queue.getNowait()).toBe(1);
    writer.cancel();
    yield* orAgain(writer, () => queue.put(2));
    expect(queue.getNowait()).toBe(2);
    expect(queue.size).toBe(0);
  });
});

test("QueuePutTests.test_nonblocking_put_exception: putNowait fails for a full queue", () => {
  const queue = new Queue<number>(1);
  queue.putNowait(1);
  expect(() => queue.putNowait(2)).toThrow(QueueFull);
});

test("QueuePutTests.test_float_maxsize: with a limit of 1.3 there is room for two", () => {
  const queue = new Queue<number>(1.3);
  queue.putNowait(1);
  queue.putNowait(2);
  expect(queue.full()).toBe(true);
  expect(() => queue.putNowait(3)).toThrow(QueueFull);
  const another = new Queue<number>(1.3);
  runOnLoop(function* () {
    yield* another.put(1);
    yield* another.put(2);
  });
  expect(another.full()).toBe(true);
});

test("QueuePutTests.test_put_cancelled: a task that puts is done by the time its item is got", () => {
  runOnLoop(function* () {
    const queue = new Queue<number>();
    function* puts() {
      yield* queue.put(1);
      return true;
    }
    const task = createTask(puts());
    expect(yield* queue.get()).toBe(1);
    expect(task.result()).toBe(true);
  });
});

test("QueuePutTests.test_put_cancelled_race: room goes past one who was cancelled", () => {
  runOnLoop(function* () {
    const queue = new Queue<string>(1);
    const [a, b, x] = [createTask(queue.put("a")), createTask(queue.put("b")), createTask(queue.put("X"))];
    yield* sleep(0);
    expect([a.done(), b.done()]).toEqual([true, false]);
    x.cancel();
    yield* sleep(0);
    expect(x.done()).toBe(true);
    expect(queue.getNowait()).toBe("a");
    yield* sleep(0);
    expect(queue.getNowait()).toBe("b");
    yield* b;
  });
});

test("QueuePutTests.test_put_with_waiting_getters: who waits gets what is put", () => {
  runOnLoop(function* () {
    const queue = new Queue<string>();
    const task = createTask(queue.get());
    yield* sleep(0);
    yield* queue.put("a");
    expect(yield* task).toBe("a");
  });
});

test("QueuePutTests.test_why_are_putters_waiting: when all is got at once, all who wait can put", () => {
  const queue = new Queue<number>(2);
  runOnLoop(() =>
    taskGroup(function* (group) {
      function* getsAll() {
        yield* sleep(0);
        for (let left = queue.size; left > 0; left--) queue.getNowait();
      }
      group.createTask(getsAll());
      for (const item of [0, 1, 2, 3]) group.createTask(queue.put(item));
    }),
  );
  expect([queue.getNowait(), queue.getNowait()]).toEqual([2, 3]);
});

test("QueuePutTests.test_cancelled_puts_not_being_held_in_self_putters: who is cancelled is in line no longer", () => {
  runOnLoop(function* () {
    const queue = new Queue<number>(1);
    queue.putNowait(1);
    const task = createTask(queue.put(1));
    yield* sleep(0);
    expect(String(queue)).toContain("putters[1]");
    task.cancel();
    expect(yield* raised(task)).toBeInstanceOf(CancelledError);
    expect(String(queue)).not.toContain("putters");
  });
});

test("QueuePutTests.test_cancelled_put_silence_value_error_exception: nor does it matter that its turn had come", () => {
  runOnLoop(function* () {
    const queue = new Queue<number>(1);
    queue.putNowait(1);
    const task = createTask(queue.put(1));
    yield* sleep(0);
    queue.getNowait();
    task.cancel();
    expect(yield* raised(task)).toBeInstanceOf(CancelledError);
  });
});
