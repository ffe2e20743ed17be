import { describe, expect, it } from "vitest";
import { ContextVar, type Coroutine, copyContext, createTask, EventLoop, getRunningLoop, run, sleep } from "./index.ts";
import { trail } from "./trail.fixture.ts";

describe("a context variable", () => {
  it("has a value of its own in each task, which begins with its maker's", () => {
    expect(
      trail(function* (note) {
        const user = new ContextVar<string>("user");
        const child = function* (name: string): Coroutine<void> {
          note(`${name} begins as ${user.get()}`);
          user.set(name);
          yield* sleep(0);
          note(`${name} goes on as ${user.get()}`);
        };
        user.set("main");
        createTask(child("a"));
        user.set("main 2");
        createTask(child("b"));
        yield* sleep(0);
        yield* sleep(0);
        note(user.get());
        yield* child("inline");
        note(user.get());
      }),
    ).toEqual([
      "2 a begins as main",
      "2 b begins as main 2",
      "3 a goes on as a",
      "3 b goes on as b",
      "3 main 2",
      "3 inline begins as main 2",
      "4 inline goes on as inline",
      "4 inline",
    ]);
  });

  it("has, in a callback, the value that it had when the callback was registered", () => {
    expect(
      trail(function* (note) {
        const user = new ContextVar<string>("user");
        const loop = getRunningLoop();
        const future = loop.createFuture();
        user.set("one");
        loop.callSoon(() => note(`soon ${user.get()}`));
        loop.callLater(1, () => note(`later ${user.get()}`));
        user.set("two");
        future.addDoneCallback(() => note(`done ${user.get()}`));
        user.set("three");
        future.setResult(null);
        yield* sleep(2);
      }),
    ).toEqual(["2 soon one", "2 done two", "3 later one"]);
  });

  it("set in a callback is seen by what that callback registers, and by nobody else", () => {
    expect(
      trail(function* (note) {
        const user = new ContextVar("user", { default: "nobody" });
        const loop = getRunningLoop();
        loop.callSoon(() => {
          user.set("callback");
          loop.callSoon(() => note(user.get()));
        });
        loop.callSoon(() => note(user.get()));
        yield* sleep(0);
        note(user.get());
        yield* sleep(0);
      }),
    ).toEqual(["2 nobody", "2 nobody", "3 callback"]);
  });

  it("without a value gives what it is asked to, else its default, else throws", () => {
    const bare = new ContextVar<number>("bare");
    expect(new ContextVar("x", { default: 1 }).get()).toBe(1);
    expect(new ContextVar("x", { default: 1 }).get("other")).toBe("other");
    expect(new ContextVar<undefined>("x", { default: undefined }).get()).toBe(undefined);
    expect(() => bare.get()).toThrow(new ReferenceError('<ContextVar name="bare"> has no value'));
  });

  it("is reset by the token of what set it, once, in the same context", () => {
    const user = new ContextVar("user", { default: "nobody" });
    const other = new ContextVar("other", { default: "nobody" });
    copyContext().run(() => {
      const first = user.set("one");
      const second = user.set("two");
      expect([first.hadValue, second.oldValue]).toEqual([false, "one"]);
      expect(() => other.reset(second)).toThrow(RangeError);
      expect(() => copyContext().run(() => user.reset(second))).toThrow(
        new RangeError('The token of <ContextVar name="user"> was created in a different Context'),
      );
      user.reset(second);
      expect(user.get()).toBe("one");
      expect(() => user.reset(second)).toThrow("has already been used once");
      user.reset(first);
      expect(user.get()).toBe("nobody");
    });
  });
});

describe("a context", () => {
  it("keeps what is set while something runs in it", () => {
    const user = new ContextVar("user", { default: "nobody" });
    const context = copyContext();
    expect(context.run((name: string) => user.set(name).variable.get(), "inside")).toBe("inside");
    expect(user.get()).toBe("nobody");
    expect([context.get(user), context.has(user), [...context]]).toEqual(["inside", true, [[user, "inside"]]]);
    expect(context.run(() => user.get())).toBe("inside");
  });

  it("is entered once at a time", () => {
    const context = copyContext();
    const again = () => context.run(() => 1);
    expect(() => context.run(again)).toThrow(new Error("cannot enter context: it is already entered"));
    expect(context.run(() => copyContext().run(() => 2))).toBe(2);
  });

  it("given to a task is the one that it runs in", () => {
    const user = new ContextVar("user", { default: "nobody" });
    trail(function* () {
      const context = copyContext();
      const child = function* (): Coroutine<void> {
        user.set("child");
      };
      const task = createTask(child(), { context });
      yield* task;
      expect(task.getContext()).toBe(context);
      expect(context.get(user)).toBe("child");
      expect(user.get()).toBe("nobody");
    });
  });

  it("is inherited by a run, and by a loop that is run in it", () => {
    const user = new ContextVar("user", { default: "nobody" });
    const look = function* (): Coroutine<string> {
      yield* sleep(1);
      return user.get();
    };
    copyContext().run(() => {
      user.set("outside");
      expect(run(look())).toBe("outside");
      expect(new EventLoop().runUntilComplete(look())).toBe("outside");
    });
    expect(run(look())).toBe("nobody");
  });
});
