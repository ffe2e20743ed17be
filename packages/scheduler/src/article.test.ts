import { describe, expect, it } from "vitest";
import {
  asCompleted,
  type Coroutine,
  createTask,
  EventLoop,
  FIRST_COMPLETED,
  gather,
  getRunningLoop,
  sleep,
  type Task,
  type WaitOptions,
  wait,
} from "./index.ts";

/** What a program shows: prints with their time, each wait's sets, the result, the end and the turns taken. */
function watch<T>(program: (article: Article) => Coroutine<T>) {
  const prints: string[] = [];
  const waits: string[] = [];
  const article: Article = {
    *a() {
      yield* sleep(3);
      prints.push(`${getRunningLoop().time()} a`);
      return "a";
    },
    *b(name) {
      yield* sleep(1);
      prints.push(`${getRunningLoop().time()} ${name}`);
      return name;
    },
    *wait(tasks, options) {
      const sets = yield* wait(tasks, options);
      const { turn } = getRunningLoop();
      const [done, pending] = sets.map((set) => [...set].map((task) => task.name).join(" "));
      waits.push(`${getRunningLoop().time()} turn ${turn}: ${done} | ${pending}`);
      return sets;
    },
  };
  const loop = new EventLoop();
  const result = loop.runUntilComplete(program(article));
  return { prints, waits, result, finished: loop.time(), turns: loop.turn };
}

interface Article {
  a(): Coroutine<string>;
  b(name: string): Coroutine<string>;
  wait(tasks: Iterable<Task<string>>, options?: WaitOptions): Coroutine<[Set<Task<string>>, Set<Task<string>>]>;
}

const three = ({ a, b }: Article) => [
  createTask(a(), { name: "a" }),
  createTask(b("b1"), { name: "b1" }),
  createTask(b("b2"), { name: "b2" }),
];

describe("the article's programs", () => {
  it("1: one after the other", () => {
    const seen = watch(function* ({ a, b }) {
      const first = yield* a();
      const second = yield* b("b1");
      return [first, second, yield* b("b2")];
    });
    expect(seen).toEqual({
      prints: ["3 a", "4 b1", "5 b2"],
      waits: [],
      result: ["a", "b1", "b2"],
      finished: 5,
      turns: 8,
    });
  });

  it("2: one after the other, in an order of its own", () => {
    const seen = watch(function* ({ a, b }) {
      const coroutines = [a(), b("b1"), b("b2")] as const;
      const second = yield* coroutines[1];
      const third = yield* coroutines[2];
      return [yield* coroutines[0], second, third];
    });
    expect(seen).toEqual({
      prints: ["1 b1", "2 b2", "5 a"],
      waits: [],
      result: ["a", "b1", "b2"],
      finished: 5,
      turns: 8,
    });
  });

  it("3: scheduled beforehand", () => {
    const seen = watch(function* (article) {
      const results: string[] = [];
      for (const task of three(article)) results.push(yield* task);
      return results;
    });
    expect(seen).toEqual({
      prints: ["1 b1", "1 b2", "3 a"],
      waits: [],
      result: ["a", "b1", "b2"],
      finished: 3,
      turns: 8,
    });
  });

  it("4: as completed", () => {
    const seen = watch(function* (article) {
      const results: string[] = [];
      for (const next of asCompleted(three(article))) results.push(yield* next);
      return results;
    });
    expect(seen).toEqual({
      prints: ["1 b1", "1 b2", "3 a"],
      waits: [],
      result: ["b1", "b2", "a"],
      finished: 3,
      turns: 11,
    });
  });

  it("5: gathered", () => {
    const seen = watch(function* ({ a, b }) {
      return yield* gather(a(), b("b1"), b("b2"));
    });
    expect(seen).toEqual({
      prints: ["1 b1", "1 b2", "3 a"],
      waits: [],
      result: ["a", "b1", "b2"],
      finished: 3,
      turns: 10,
    });
  });

  it("6: wait for all", () => {
    const seen = watch(function* (article) {
      const [done] = yield* article.wait(three(article));
      return [...done].map((task) => task.result());
    });
    expect(seen).toEqual({
      prints: ["1 b1", "1 b2", "3 a"],
      waits: ["3 turn 9: a b1 b2 | "],
      result: ["a", "b1", "b2"],
      finished: 3,
      turns: 10,
    });
  });

  it("7: wait for the first, in a loop", () => {
    const seen = watch(function* (article) {
      const results: string[] = [];
      let pending = new Set(three(article));
      while (pending.size > 0) {
        const [done, rest] = yield* article.wait(pending, { returnWhen: FIRST_COMPLETED });
        for (const task of done) results.push(task.result());
        pending = rest;
      }
      return results;
    });
    expect(seen).toEqual({
      prints: ["1 b1", "1 b2", "3 a"],
      waits: ["1 turn 6: b1 b2 | a", "3 turn 10: a | "],
      result: ["b1", "b2", "a"],
      finished: 3,
      turns: 11,
    });
  });

  it("8: wait for the first, and put in one more each time", () => {
    const seen = watch(function* (article) {
      const { a, b } = article;
      const results: string[] = [];
      let pending = new Set(three(article));
      const extras: [Coroutine<string>, string][] = [
        [b("b3"), "b3"],
        [a(), "a'"],
        [b("b4"), "b4"],
        [b("b5"), "b5"],
      ];
      while (pending.size > 0) {
        const [done, rest] = yield* article.wait(pending, { returnWhen: FIRST_COMPLETED });
        for (const task of done) results.push(task.result());
        pending = rest;
        const extra = extras.shift();
        if (extra !== undefined) pending.add(createTask(extra[0], { name: extra[1] }));
      }
      return results;
    });
    expect(seen).toEqual({
      prints: ["1 b1", "1 b2", "2 b3", "3 a", "4 b4", "5 a", "5 b5"],
      waits: [
        "1 turn 6: b1 b2 | a",
        "2 turn 11: b3 | a",
        "3 turn 16: a | a'",
        "4 turn 21: b4 | a'",
        "5 turn 26: a' b5 | ",
      ],
      result: ["b1", "b2", "b3", "a", "b4", "a", "b5"],
      finished: 5,
      turns: 27,
    });
  });

  const timeoutLoop = (take: (extras: [Coroutine<string>, string][]) => [Coroutine<string>, string] | undefined) =>
    watch(function* (article) {
      const { a, b } = article;
      const done = new Set<Task<string>>();
      let pending = new Set(three(article));
      const extras: [Coroutine<string>, string][] = [
        [a(), "a'"],
        [b("b3"), "b3"],
        [b("b4"), "b4"],
      ];
      while (pending.size > 0) {
        const [justDone, rest] = yield* article.wait(pending, { timeout: 0.2 });
        for (const task of justDone) done.add(task);
        pending = rest;
        const extra = take(extras);
        if (extra !== undefined) pending.add(createTask(extra[0], { name: extra[1] }));
      }
      return [...done].map((task) => task.result());
    });

  it("9: look in every 0.2 s", () => {
    expect(timeoutLoop((extras) => extras.shift())).toEqual({
      prints: ["1 b1", "1 b2", "1.4 b3", "1.5999999999999999 b4", "3 a", "3.2 a"],
      waits: [
        "0.2 turn 4:  | a b1 b2",
        "0.4 turn 7:  | a b1 b2 a'",
        "0.6000000000000001 turn 10:  | a b1 b2 a' b3",
        "0.8 turn 13:  | a b1 b2 a' b3 b4",
        "1 turn 15: b1 b2 | a a' b3 b4",
        "1.2 turn 18:  | a a' b3 b4",
        "1.4 turn 20: b3 | a a' b4",
        "1.5999999999999999 turn 23:  | a a' b4",
        "1.7999999999999998 turn 26: b4 | a a'",
        "1.9999999999999998 turn 28:  | a a'",
        "2.1999999999999997 turn 30:  | a a'",
        "2.4 turn 32:  | a a'",
        "2.6 turn 34:  | a a'",
        "2.8000000000000003 turn 36:  | a a'",
        "3 turn 38: a | a'",
        "3.2 turn 41: a' | ",
      ],
      result: ["b1", "b2", "b3", "b4", "a", "a"],
      finished: 3.2,
      turns: 42,
    });
  });

  it("9, taking the extra tasks from the end", () => {
    expect(timeoutLoop((extras) => extras.pop())).toEqual({
      prints: ["1 b1", "1 b2", "1.2 b4", "1.4 b3", "3 a", "3.6 a"],
      waits: [
        "0.2 turn 4:  | a b1 b2",
        "0.4 turn 7:  | a b1 b2 b4",
        "0.6000000000000001 turn 10:  | a b1 b2 b4 b3",
        "0.8 turn 13:  | a b1 b2 b4 b3 a'",
        "1 turn 15: b1 b2 | a b4 b3 a'",
        "1.2 turn 18: b4 | a b3 a'",
        "1.4 turn 21: b3 | a a'",
        "1.5999999999999999 turn 24:  | a a'",
        "1.7999999999999998 turn 26:  | a a'",
        "1.9999999999999998 turn 28:  | a a'",
        "2.1999999999999997 turn 30:  | a a'",
        "2.4 turn 32:  | a a'",
        "2.6 turn 34:  | a a'",
        "2.8000000000000003 turn 36:  | a a'",
        "3 turn 38: a | a'",
        "3.2 turn 41:  | a'",
        "3.4000000000000004 turn 43:  | a'",
        "3.6 turn 45: a' | ",
      ],
      result: ["b1", "b2", "b4", "b3", "a", "a"],
      finished: 3.6,
      turns: 46,
    });
  });
});
