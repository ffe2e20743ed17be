import { expect, test } from "vitest";
import { encode } from "./encode.ts";
import { EventWriter } from "./eventWriter.ts";
import { gather } from "./fixtures/gather.ts";
import { randomEvents } from "./fixtures/randomEvents.ts";
import { traceOf } from "./fixtures/traceOf.ts";
import { laneText } from "./laneText.ts";
import { toJSON } from "./toJSON.ts";
import { Trace } from "./trace.ts";

test("events come back as they were written, with seq, turn and place", () => {
  const trace = traceOf(gather);
  let turn = 0;
  gather.forEach((event, seq) => {
    if (event.kind === "turnStarted") turn = event.turn;
    const place = event.kind === "taskWaiting" ? { place: event.chain.at(-1) } : {};
    expect(trace.event(seq)).toEqual({ ...event, seq, turn, ...place });
  });
});

test("an event outside the trace is refused", () => {
  const trace = traceOf(gather);
  expect(() => trace.event(-1)).toThrow(RangeError);
  expect(() => trace.event(trace.length)).toThrow(RangeError);
});

test("appended in any batches, the trace is the same", () => {
  const events = randomEvents(5, 10_000);
  const whole = traceOf(events);
  const parts = new Trace();
  const writer = new EventWriter();
  for (const [from, to] of [
    [0, 1],
    [1, 9000],
    [9000, 9000],
    [9000, events.length],
  ]) {
    parts.append(encode(events.slice(from, to), writer));
  }
  expect(toJSON(parts) === toJSON(whole)).toBe(true);
  expect(laneText(parts)).toBe(laneText(whole));
  expect(parts.version).toBe(4);
});

test("the playhead's position at a time counts everything that has happened by then", () => {
  const trace = traceOf(gather);
  expect([-1, 0, 0.999, 1, 2.999, 3, 99].map((at) => trace.seqAt(at))).toEqual([0, 28, 28, 46, 46, 67, 67]);
});

test("where nothing follows for a while, the trace goes on, and so does who waits", () => {
  const events = gather.filter(({ at }) => at < 1);
  const trace = traceOf(events);
  const [main] = trace.lanes;
  const waiting = () => [...(main?.spans ?? [])].at(-1);
  expect([trace.end, waiting()?.toAt, trace.version]).toEqual([0, 0, 1]);
  trace.passTo(30);
  expect([trace.end, waiting()?.toAt, trace.version]).toEqual([30, 30, 2]);
  trace.passTo(12);
  trace.passTo(Number.NaN);
  expect([trace.end, trace.version]).toEqual([30, 2]);
});

test("lanes stand as a tree, children under their parents in order of creation", () => {
  const created = (task: number, parent: number) =>
    ({ kind: "taskCreated", at: 0, task, name: `t${task}`, coroutine: "", parent, place: -1 }) as const;
  const trace = traceOf([created(1, 0), created(2, 1), created(3, 1), created(4, 2), created(5, 0), created(6, 3)]);
  expect(trace.lanes.map(({ name, depth, slot }) => `${"-".repeat(depth)}${name} ${slot}`)).toEqual([
    "t1 0",
    "-t2 1",
    "--t4 3",
    "-t3 2",
    "--t6 5",
    "t5 4",
  ]);
});

test("a lane carries its task's birth, end and spans", () => {
  const trace = traceOf(gather);
  const { spans, ...lane } = trace.laneOf(3) ?? expect.fail("no lane");
  expect(lane).toEqual({
    task: 3,
    name: "b1",
    coroutine: "b",
    parent: 1,
    depth: 1,
    slot: 2,
    createdSeq: 7,
    createdAt: 0,
    doneSeq: 37,
    doneAt: 1,
    outcome: "returned",
    text: '"b1"',
  });
  expect([...spans].map(({ state, fromSeq, toSeq, reason }) => `${state} ${fromSeq}-${toSeq} ${reason}`)).toEqual([
    "ready 8-20 created",
    "running 20-22 ",
    "waiting 22-31 sleep(1)",
    "ready 31-35 timer",
    "running 35-37 ",
  ]);
});

test("wakes tell who woke whom: the deciding member of a box, and not a timer", () => {
  const trace = traceOf(gather);
  expect(trace.wakes).toEqual([{ fromTask: 2, toTask: 1, seq: 59, at: 3 }]);
  expect(trace.starts.map(({ fromTask, toTask }) => `${fromTask} -> ${toTask}`)).toEqual([
    "1 -> 2",
    "1 -> 3",
    "1 -> 4",
  ]);
});

test("trips, prints and the number of living tasks are at hand", () => {
  const trace = traceOf(gather);
  expect(trace.trips).toEqual([{ seq: 57, at: 3, box: 1 }]);
  expect(trace.prints.map(({ at, name, slot, text }) => `${at} ${name}(${slot}): ${text}`)).toEqual([
    "1 b1(2): b1",
    "1 b2(3): b2",
    "3 a(1): a",
  ]);
  expect(trace.alive.map(({ at, count }) => `${at}: ${count}`)).toEqual([
    "0: 1",
    "0: 2",
    "0: 3",
    "0: 4",
    "1: 3",
    "1: 2",
    "3: 1",
    "3: 0",
  ]);
});

test("sites are set once", () => {
  const trace = new Trace();
  trace.sites = [{ kind: "await", fn: "main", line: 1, col: 1, endLine: 1, endCol: 5 }];
  expect(() => {
    trace.sites = [];
  }).toThrow("set once");
});
