import { describe, expect, it } from "vitest";
import { type Coroutine, createTask, Event, sleep } from "./index.ts";
import { trail } from "./trail.fixture.ts";

describe("an event", () => {
  it("wakes everybody in order, though it is cleared before they run, and those who come later wait again", () => {
    expect(
      trail(function* (note) {
        const event = new Event();
        const waiter = function* (name: string): Coroutine<void> {
          note(`${name} ${yield* event.wait()} ${event.isSet()}`);
        };
        createTask(waiter("a"));
        createTask(waiter("b"));
        yield* sleep(0);
        event.set();
        event.clear();
        note("set and cleared");
        const late = createTask(waiter("c"));
        yield* sleep(0);
        yield* sleep(0);
        event.set();
        yield* late;
        note(yield* event.wait());
      }),
    ).toEqual(["2 set and cleared", "3 a true false", "3 b true false", "5 c true true", "6 true"]);
  });

  it("is no longer waited for by one who was cancelled", () => {
    expect(
      trail(function* (note) {
        const event = new Event();
        const task = createTask(event.wait());
        yield* sleep(0);
        note(event);
        task.cancel();
        yield* sleep(0);
        note(event);
        event.set();
        note(event);
      }),
    ).toEqual(["2 <Event [unset, waiters:1]>", "3 <Event [unset]>", "3 <Event [set]>"]);
  });
});
