import { describe, expectTypeOf, it } from "vitest";
import { type Coroutine, type Inbox, type Input, inbox, LifoQueue, PriorityQueue, Queue } from "../index.ts";
import { checked } from "./programs.fixture.ts";

describe("types of queues", () => {
  it("are those of their items", () => {
    checked(function* () {
      for (const queue of [new Queue<string>(), new LifoQueue<string>(2), new PriorityQueue<string>(2)]) {
        expectTypeOf(queue.put("item")).toEqualTypeOf<Coroutine<void>>();
        expectTypeOf(queue.get()).toEqualTypeOf<Coroutine<string>>();
        expectTypeOf(yield* queue.get()).toEqualTypeOf<string>();
        expectTypeOf(queue.putNowait("item")).toEqualTypeOf<void>();
        expectTypeOf(queue.getNowait()).toEqualTypeOf<string>();
      }
      expectTypeOf(new PriorityQueue<[number, string]>()).toExtend<Queue<[number, string]>>();
      expectTypeOf(new LifoQueue<string>()).toExtend<Queue<string>>();
    });
  });

  it("of what they tell", () => {
    checked(() => {
      const queue = new Queue<string>();
      expectTypeOf(queue.join()).toEqualTypeOf<Coroutine<void>>();
      expectTypeOf(queue.taskDone()).toEqualTypeOf<void>();
      expectTypeOf(queue.shutdown({ immediate: true })).toEqualTypeOf<void>();
      expectTypeOf([queue.size, queue.maxsize]).toEqualTypeOf<number[]>();
      expectTypeOf([queue.empty(), queue.full()]).toEqualTypeOf<boolean[]>();
    });
  });

  it("of an inbox are those of a queue", () => {
    checked(() => {
      expectTypeOf(inbox<string>("orders")).toEqualTypeOf<Inbox<string>>();
      expectTypeOf(inbox<string>("orders").get()).toEqualTypeOf<Coroutine<string>>();
      expectTypeOf(inbox("orders").getNowait()).toEqualTypeOf<unknown>();
      expectTypeOf<{ at: 1; kind: "send"; target: "orders"; value: 7 }>().toExtend<Input>();
      expectTypeOf<{ at: 1; kind: "cancel"; target: "b1" }>().toExtend<Input>();
      expectTypeOf<{ at: 1; kind: "pause"; target: "b1" }>().not.toExtend<Input>();
    });
  });

  it("keep out what would fail", () => {
    checked(() => {
      // @ts-expect-error another kind of item
      new Queue<string>().put(1);
      // @ts-expect-error another kind of item
      new PriorityQueue<[number, string]>().putNowait("first");
      // @ts-expect-error how many is a number
      new LifoQueue<string>("2");
      // @ts-expect-error how many there are is not to be set
      new Queue<string>().size = 0;
      // @ts-expect-error an option, not a flag
      new Queue<string>().shutdown(true);
      // @ts-expect-error an inbox has a name
      inbox<string>();
    });
  });
});
