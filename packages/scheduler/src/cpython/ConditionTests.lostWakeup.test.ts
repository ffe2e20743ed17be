import { expect, test } from "vitest";
import { Condition, createTask, sleep, type Task, timeout } from "../index.ts";
import { raised, runOnLoop } from "./onLoop.fixture.ts";

/** Notifies one of two consumers, cancels it so many turns later, and sees that the other one consumes the item. */
function cancelsNotified(turnsLater: number): void {
  runOnLoop(function* () {
    const condition = new Condition();
    let items = 0;
    function* consumes() {
      for (;;) {
        yield* condition.waitFor(() => items !== 0);
        if (items < 0) return;
        items -= 1;
      }
    }
    const consumers = [0, 1].map(() => createTask(condition.with(consumes))) as [Task<void>, Task<void>];
    yield* sleep(0);
    yield* condition.with(function* () {
      items += 1;
      condition.notify(1);
      for (let i = 0; i < turnsLater; i++) yield* sleep(0);
      consumers[0].cancel();
      yield* raised(timeout(0.01, () => condition.waitFor(() => items === 0)));
      expect(items).toBe(0);
      items = -1;
      condition.notifyAll();
    });
    yield* consumers[1];
  });
}

test("ConditionTests.test_cancelled_wakeup: a notification for one who is cancelled at once is not lost", () => {
  cancelsNotified(0);
});

test("ConditionTests.test_cancelled_wakeup_relock: nor one for one who is cancelled while it wants the lock again", () => {
  cancelsNotified(1);
});
