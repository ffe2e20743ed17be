import { expect, test } from "vitest";
import { LifoQueue, PriorityQueue, Queue, taskGroup } from "../index.ts";
import { runOnLoop, thrownBy } from "./onLoop.fixture.ts";

for (const QueueClass of [Queue, LifoQueue, PriorityQueue]) {
  const { name } = QueueClass;

  test(`_QueueJoinTestMixin.test_task_done_underflow: of an empty ${name} nothing can be done`, () => {
    expect(thrownBy(() => new QueueClass().taskDone())).toEqual(new RangeError("task_done() called too many times"));
  });

  test(`_QueueJoinTestMixin.test_task_done: join waits until all items of a ${name} are done`, () => {
    runOnLoop(() =>
      taskGroup(function* (group) {
        const queue = new QueueClass<number>();
        for (let i = 0; i < 100; i++) queue.putNowait(i);
        let sum = 0;
        let running = true;
        function* works() {
          while (running) {
            sum += yield* queue.get();
            queue.taskDone();
          }
        }
        for (let i = 0; i < 2; i++) group.createTask(works());
        yield* queue.join();
        expect(sum).toBe(4950);
        running = false;
        for (let i = 0; i < 2; i++) queue.putNowait(0);
      }),
    );
  });

  test(`_QueueJoinTestMixin.test_join_empty_queue: join of an empty ${name} does not wait`, () => {
    runOnLoop(function* (loop) {
      const queue = new QueueClass();
      yield* queue.join();
      yield* queue.join();
      expect(loop.turn).toBe(1);
    });
  });
}
