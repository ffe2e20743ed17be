import { describe, expect, it } from "vitest";
import {
  type Coroutine,
  createTask,
  getRunningLoop,
  type Input,
  type Instrument,
  inbox,
  nameCoroutine,
  run,
  sleep,
} from "./index.ts";
import { outcome } from "./trail.fixture.ts";

/** What a waiter gets out of the inbox "orders", and when. */
function* receive(count: number): Coroutine<string[]> {
  const got: string[] = [];
  for (let i = 0; i < count; i++) {
    const order = yield* inbox<string>("orders").get();
    got.push(`${getRunningLoop().time()} s: ${order}`);
  }
  return got;
}

const send = (at: number, text: string): Input => ({ at, kind: "send", target: "orders", text });

describe("an inbox", () => {
  it("gets what is sent, when it is sent", () => {
    expect(run(receive(3), { inputs: [send(2, "tea"), send(1, "coffee"), send(2, "water")] })).toEqual([
      "1 s: coffee",
      "2 s: tea",
      "2 s: water",
    ]);
  });

  it("keeps what is sent before anybody asks for it", () => {
    const main = function* (): Coroutine<string[]> {
      yield* sleep(5);
      return yield* receive(1);
    };
    expect(run(main(), { inputs: [send(0, "tea")] })).toEqual(["5 s: tea"]);
  });

  it("gets values as well as text", () => {
    const inputs: Input[] = [{ at: 0, kind: "send", target: "numbers", value: 7 }];
    const main = () => inbox<number>("numbers").get();
    expect(run(sleep(0), { inputs })).toBe(undefined);
    expect(run(inSteps(main), { inputs })).toBe(7);
  });

  it("asked for outside of a run is that of each run", () => {
    const letters = inbox<string>("letters");
    const main = function* (): Coroutine<unknown[]> {
      const first = yield* letters.get();
      letters.putNowait("mine");
      yield* letters.put("too");
      const state = [letters.size, letters.empty(), letters.full(), inbox("letters").size];
      letters.taskDone();
      letters.shutdown({ immediate: true });
      yield* letters.join();
      return [first, ...state, letters.size, letters.maxsize];
    };
    const inputs: Input[] = [{ at: 3, kind: "send", target: "letters", text: "hello" }];
    for (let i = 0; i < 2; i++) expect(run(main(), { inputs })).toEqual(["hello", 2, false, false, 2, 0, 0]);
    expect(() => letters.getNowait()).toThrow("no running event loop");
  });

  it("belongs to its run", () => {
    const inputs = [send(0, "one"), send(0, "two")];
    expect(run(receive(1), { inputs })).toEqual(["0 s: one"]);
    expect(run(receive(1), { inputs })).toEqual(["0 s: one"]);
  });

  it("is filled before a timer of the same instant fires", () => {
    const main = function* (): Coroutine<number> {
      const loop = getRunningLoop();
      const size = loop.createFuture<number>();
      loop.callAt(1, () => size.setResult(inbox("orders").size));
      return yield* size;
    };
    expect(run(main(), { inputs: [send(1, "tea")] })).toBe(1);
  });

  it("that nobody sends anything to is named in a deadlock", () => {
    const main = function* (): Coroutine<void> {
      yield* inbox("orders").get();
    };
    nameCoroutine(main, "main");
    expect(() => run(main())).toThrow('main waits for inbox("orders").get()');
  });
});

describe("an input", () => {
  it("cancels a task by its name", () => {
    const main = function* (): Coroutine<string> {
      return `${yield* outcome(createTask(sleep(9), { name: "a" }))} at ${getRunningLoop().time()} s`;
    };
    expect(run(main(), { inputs: [{ at: 2, kind: "cancel", target: "a" }] })).toBe("CancelledError at 2 s");
    expect(run(main(), { inputs: [{ at: 2, kind: "cancel", target: "b" }] })).toBe("undefined at 9 s");
  });

  it("changes nothing of what happens before it", () => {
    const calls = (inputs: Input[]) => {
      const log: string[] = [];
      const instrument: Instrument = {
        turnStarted: (turn, ready) => log.push(`turn ${turn}, ${ready} ready`),
        clockAdvanced: (from, to) => log.push(`clock ${from} to ${to}`),
        timerSet: ({ id, when }) => log.push(`timer ${id} at ${when}`),
        timerFired: ({ id }) => log.push(`timer ${id} fired`),
        inputReceived: (name, text) => log.push(`${name} got ${text}`),
      };
      run(sleep(2), { inputs, instruments: [instrument] });
      return log;
    };
    const without = ["turn 1, 1 ready", "timer 1 at 2", "clock 0 to 2", "turn 2, 1 ready", "timer 1 fired"];
    expect(calls([]).slice(0, 5)).toEqual(without);
    expect(calls([send(3, "late")])).toEqual(calls([]));
    expect(calls([send(1, "tea")]).slice(0, 6)).toEqual([
      "turn 1, 1 ready",
      "timer 1 at 2",
      "clock 0 to 1",
      "turn 2, 1 ready",
      "orders got tea",
      "clock 1 to 2",
    ]);
  });
});

/** A coroutine that is not made before the loop runs. */
function* inSteps<T>(main: () => Coroutine<T>): Coroutine<T> {
  return yield* main();
}
