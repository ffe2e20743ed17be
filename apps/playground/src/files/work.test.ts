import { expect, test } from "vitest";
import { cancelWork, doWork, work } from "./work.ts";

test("work says what it is and how far it has come, and nothing once it is over", async () => {
  const seen: unknown[] = [];
  const stop = work.subscribe(({ now }) => seen.push(now));
  await doWork("Opening run.trace", async (on) => on.tell(0.5));
  stop();
  expect(seen).toEqual([{ title: "Opening run.trace", share: 0 }, { title: "Opening run.trace", share: 0.5 }, null]);
});

test("cancelled work ends where it next tells how far it has come, and nobody hears of it", async () => {
  const done: string[] = [];
  await doWork("Writing a.csv", async (on) => {
    done.push("begun");
    cancelWork();
    on.tell(0.1);
    done.push("gone on");
  });
  expect(done).toEqual(["begun"]);
  expect(work.getState().now).toBe(null);
});

test("work that is begun takes the place of what goes on, whose end leaves it alone", async () => {
  let goOn = () => {};
  const waiting = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const first = doWork("first", async (on) => {
    await waiting;
    on.tell(1);
  });
  const second = doWork("second", async () => {
    goOn();
    await first;
    expect(work.getState().now?.title).toBe("second");
  });
  await second;
  expect(work.getState().now).toBe(null);
});

test("what goes wrong is passed on, and the bar does not stay", async () => {
  const wrong = doWork("third", async () => {
    throw new Error("the disk is full");
  });
  await expect(wrong).rejects.toThrow("the disk is full");
  expect(work.getState().now).toBe(null);
});

test("work that was cancelled while it paused does not go on", async () => {
  const done: string[] = [];
  await doWork("Opening run.trace", async (on) => {
    const paused = on.pause();
    cancelWork();
    await paused;
    done.push("gone on");
  });
  expect(done).toEqual([]);
});
