import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  ContextVar,
  type Coroutine,
  createTask,
  EventLoop,
  type ExceptionContext,
  getRunningLoop,
  type Instrument,
  run,
  sleep,
} from "./index.ts";

declare const console: { error(text: string): void };

const written: string[] = [];

beforeEach(() => {
  written.length = 0;
  vi.spyOn(console, "error").mockImplementation((text) => {
    written.push(text);
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** What a loop's handler is told while a callback runs. */
function told(callback: () => void, loop = new EventLoop()): ExceptionContext[] {
  const contexts: ExceptionContext[] = [];
  loop.setExceptionHandler((_, context) => contexts.push(context));
  loop.callSoon(callback);
  loop.runUntilComplete(sleep(1));
  return contexts;
}

const raise = () => {
  throw new Error("boom");
};

describe("an exception handler", () => {
  it("is told what a callback raised, and which", () => {
    const [context] = told(raise);
    expect(context?.message).toBe("Exception in callback: Error: boom");
    expect(String(context?.exception)).toBe("Error: boom");
    expect(context?.handle?.cancelled()).toBe(false);
    expect(written).toEqual([]);
  });

  it("is told what somebody else tells it", () => {
    const context = { message: "trouble", exception: new Error("boom") };
    expect(told(() => getRunningLoop().callExceptionHandler(context))).toEqual([context]);
  });

  it("runs in the context of the task or the callback that it is about", () => {
    const user = new ContextVar("user", { default: "nobody" });
    const seen: string[] = [];
    const named = function* (): Coroutine<void> {
      user.set("task");
    };
    const main = function* (): Coroutine<void> {
      const loop = getRunningLoop();
      loop.setExceptionHandler(() => seen.push(user.get()));
      const task = createTask(named());
      user.set("callback");
      loop.callSoon(raise);
      yield* task;
      user.set("main");
      loop.callExceptionHandler({ message: "trouble", task });
      loop.callExceptionHandler({ message: "trouble" });
    };
    new EventLoop().runUntilComplete(main());
    expect(seen).toEqual(["callback", "task", "main"]);
  });

  it("that raises is told of on the console, or to the instruments", () => {
    const loop = new EventLoop();
    loop.setExceptionHandler(raise);
    loop.callExceptionHandler({ message: "trouble" });
    expect(written.map(firstLine)).toEqual(["Unhandled error in exception handler"]);

    const problems: string[] = [];
    const watched = new EventLoop({ instruments: [{ problemFound: ({ message }) => problems.push(message) }] });
    watched.setExceptionHandler(raise);
    watched.callExceptionHandler({ message: "trouble" });
    expect(problems).toEqual(["trouble", "Unhandled error in exception handler: Error: boom"]);
  });
});

describe("without an exception handler", () => {
  it("the console gets the message, what else is known, and where it was raised", () => {
    const loop = new EventLoop();
    const task = loop.createTask(sleep(0), { name: "a" });
    loop.callExceptionHandler({ message: "trouble", task, exception: new Error("boom") });
    const [message, about, error, where] = (written[0] ?? "").split("\n");
    expect([message, about, error]).toEqual(["trouble", "task: task a", "Error: boom"]);
    expect(where).toMatch(/^ {4}at /);
  });

  it("a run's failure that nobody asked for is told on the console", () => {
    const fail = function* (): Coroutine<void> {
      throw new Error("boom");
    };
    const main = function* (): Coroutine<void> {
      createTask(fail(), { name: "a" });
      yield* sleep(1);
    };
    run(main());
    expect(written.map(firstLine)).toEqual(["Task exception was never retrieved"]);
  });

  it("the console is left alone where instruments listen", () => {
    const problems: string[] = [];
    const instrument: Instrument = { problemFound: ({ kind }) => problems.push(kind) };
    const loop = new EventLoop({ instruments: [instrument] });
    loop.callSoon(raise);
    loop.runUntilComplete(sleep(1));
    expect(problems).toEqual(["callbackRaised"]);
    expect(written).toEqual([]);
  });
});

function firstLine(text: string): string {
  return text.split("\n")[0] ?? "";
}
