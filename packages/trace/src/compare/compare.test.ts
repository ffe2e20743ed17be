import { expect, test } from "vitest";
import type { PlainEvent } from "../encode.ts";
import { gather } from "../fixtures/gather.ts";
import { traceOf } from "../fixtures/traceOf.ts";
import type { Trace } from "../trace.ts";
import { type Comparison, compareTraces } from "./compareTraces.ts";
import { comparisonInWords, partingOf } from "./comparisonInWords.ts";

const whole = { sameLanguage: false, until: Number.POSITIVE_INFINITY };

/** All the pieces in a row. */
function compared(left: Trace, right: Trace, options: typeof whole): Comparison {
  const pieces = compareTraces(left, right, options);
  let piece = pieces.next();
  while (!piece.done) piece = pieces.next();
  return piece.value;
}

function said(left: Trace, right: Trace, options = whole): string {
  const named = [
    { trace: left, name: "TypeScript" },
    { trace: right, name: "Python" },
  ] as const;
  return comparisonInWords(...named, compared(left, right, options), options);
}

/** The fixture with one event changed. */
function changed(index: number, change: Partial<PlainEvent>): Trace {
  return traceOf(gather.map((event, place) => (place === index ? ({ ...event, ...change } as PlainEvent) : event)));
}

const left = traceOf(gather);
const indexOf = (kind: PlainEvent["kind"], at: number) =>
  gather.findIndex((event) => event.kind === kind && event.at === at);

test("a run is equal to itself", () => {
  expect(said(left, traceOf(gather))).toBe("Equal: 67 events, the same order and the same times");
});

test("ids, places and the words for calls do not count", () => {
  const shift = (value: unknown) => (typeof value === "number" && value > 1 ? value + 10 : value);
  const other = gather.map((event) => {
    const ids = Object.entries(event).map(([name, value]) => {
      if (["task", "parent", "by", "on", "member", "future", "reader", "owner"].includes(name))
        return [name, shift(value)];
      if (["members", "done", "pending"].includes(name)) return [name, (value as number[]).map(shift)];
      if (name === "place") return [name, 7];
      return name === "reason" ? [name, "something else"] : [name, value];
    });
    return Object.fromEntries(ids) as PlainEvent;
  });
  expect(said(left, traceOf(other))).toBe("Equal: 67 events, the same order and the same times");
});

test("where a task let others run does not count, nor whether that is told", () => {
  const first = indexOf("stepEnded", 0);
  const yielded: PlainEvent = { kind: "taskYielded", at: 0, task: 1, chain: [2] };
  const told = traceOf([...gather.slice(0, first), yielded, ...gather.slice(first)]);
  expect(said(told, left, { ...whole, sameLanguage: true })).toBe(
    "Equal: 67 events, the same order and the same times",
  );
});

test("another order is told with what each does in its stead", () => {
  const first = gather.findIndex((event) => event.kind === "taskReady" && event.task === 3 && event.cause === "timer");
  const other = [...gather];
  // b2's timer rings before b1's.
  other.splice(first - 1, 4, ...[2, 3, 0, 1].map((offset) => gather[first - 1 + offset] as PlainEvent));
  const right = traceOf(other);
  expect(said(left, right)).toBe(
    "First difference at 1.000 s, step 4: TypeScript has a timer ring (timer 2), Python has a timer ring (timer 3)",
  );
  expect(partingOf(left, right, compared(left, right, whole))).toEqual({
    at: 1,
    step: 4,
    left: first,
    right: first,
  });
});

test("another time is told with where each goes on to", () => {
  const from = indexOf("clockAdvanced", 3);
  const later = gather.map((event, place) => {
    if (place < from) return event;
    return event.kind === "clockAdvanced" ? { ...event, at: 3.5, to: 3.5 } : { ...event, at: 3.5 };
  });
  expect(said(left, traceOf(later))).toBe(
    "First difference at 3.000 s, step 6: TypeScript goes on to 3.000 s, Python goes on to 3.500 s",
  );
});

test("another task that runs is told by name", () => {
  const index = gather.findIndex((event) => event.kind === "stepStarted" && event.task === 3);
  expect(said(left, changed(index, { task: 4 }))).toBe(
    "First difference at 0.000 s, step 2: TypeScript runs b1, Python runs b2",
  );
});

test("a run that ends before the other has no more events there", () => {
  const short = traceOf(gather.slice(0, -1));
  expect(said(left, short)).toBe("First difference at 3.000 s, step 8: TypeScript ends, Python has no more events");
  expect(said(short, left)).toBe("First difference at 3.000 s, step 8: TypeScript has no more events, Python ends");
});

test("what is printed counts within one language alone", () => {
  const right = changed(indexOf("printed", 1), { text: "b9" });
  expect(said(left, right)).toBe("Equal: 67 events, the same order and the same times");
  expect(said(left, right, { ...whole, sameLanguage: true })).toBe(
    "First difference at 1.000 s, step 4: TypeScript prints b1, Python prints b9",
  );
});

test("of runs that are not over, what both have is compared", () => {
  const short = traceOf(gather.slice(0, indexOf("clockAdvanced", 3)));
  expect(said(left, short, { ...whole, until: 2 })).toBe(
    "Equal up to 2.000 s: 46 events, the same order and the same times",
  );
});
