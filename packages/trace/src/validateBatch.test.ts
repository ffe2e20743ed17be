import { expect, test } from "vitest";
import { encode, type PlainEvent } from "./encode.ts";
import { TraceError } from "./error.ts";
import type { EventBatch } from "./events.ts";
import { everyKind } from "./fixtures/everyKind.ts";
import { chance, randomEvents } from "./fixtures/randomEvents.ts";
import { traceOf } from "./fixtures/traceOf.ts";
import { RECORD_BYTES, RECORD_INTS } from "./layout.ts";
import { stateAt } from "./stateAt.ts";
import { Trace } from "./trace.ts";
import { validateBatch } from "./validateBatch.ts";

function refusal(batch: EventBatch, trace = new Trace()): string {
  try {
    validateBatch(batch, trace);
  } catch (error) {
    if (error instanceof TraceError) return error.message;
    throw error;
  }
  return "taken";
}

function created(task: number): PlainEvent {
  return { kind: "taskCreated", at: 0, task, name: "a", coroutine: "a", parent: 0, place: -1 };
}

test("what a recorder takes passes", () => {
  expect(refusal(encode(everyKind))).toBe("taken");
  expect(refusal(encode(randomEvents(1, 2000)))).toBe("taken");
  expect(refusal(encode([]))).toBe("taken");
});

test("something that is no batch is refused", () => {
  const { records, strings, lists } = encode([created(1)]);
  const shapes = [
    {},
    { records: [], strings, lists },
    { records, strings: "", lists },
    { records, strings, lists: null },
  ];
  for (const shape of shapes) expect(refusal(shape as unknown as EventBatch)).toContain("This is no batch of events");
  expect(refusal({ records, strings: [1 as unknown as string], lists })).toContain("something that is no string");
  expect(refusal({ records, strings, lists: [3 as unknown as number[]] })).toContain("something that is no list");
});

test("records must be whole", () => {
  const { records, strings, lists } = encode([created(1)]);
  expect(refusal({ records: records.slice(0, RECORD_BYTES - 1), strings, lists })).toBe(
    "The events' 39 bytes are not a multiple of 40.",
  );
});

test("time never falls, from batch to batch too, and is a number", () => {
  const trace = traceOf([{ kind: "loopStarted", at: 5 }]);
  expect(refusal(encode([{ kind: "loopStopped", at: 4 }]), trace)).toBe(
    "Event 1 (loopStopped) happens at 4 s, before the one ahead of it (5 s).",
  );
  expect(refusal(encode([{ kind: "loopStopped", at: Number.NaN }]))).toContain("happens at NaN s, which is no time");
  expect(refusal(encode([{ kind: "loopStopped", at: 1e308 }]))).toContain("happens at 1e+308 s, which is no time");
});

test("ids exist and rise", () => {
  const step: PlainEvent = { kind: "stepStarted", at: 0, task: 2, sent: "value" };
  expect(refusal(encode([created(1), step]))).toBe("Event 1 (stepStarted): its task (2) was never created.");
  expect(refusal(encode([created(2), step]))).toBe("taken");
  expect(refusal(encode([step]), traceOf([created(2)]))).toBe("taken");
  expect(refusal(encode([created(2), created(1)]))).toBe("Event 1 (taskCreated): its task (1) does not rise.");
  expect(refusal(encode([{ kind: "timerFired", at: 0, timer: 1 }]))).toContain("its timer (1) was never set");
  expect(refusal(encode([{ kind: "waitMemberDone", at: 0, box: 1, member: 1 }]))).toContain(
    "its box (1) was never opened",
  );
  expect(refusal(encode([{ kind: "blocked", at: 0, task: -1, seconds: 0 }]))).toContain("its task (-1) is negative");
});

test("places lie within the sites", () => {
  const trace = new Trace();
  trace.sites = [{ kind: "await", fn: "main", line: 1, col: 1, endLine: 1, endCol: 2 }];
  const at = (place: number): PlainEvent => ({ kind: "printed", at: 0, task: 0, stream: "log", text: "", place });
  expect(refusal(encode([at(0)]), trace)).toBe("taken");
  expect(refusal(encode([at(1)]), trace)).toBe("Event 0 (printed): its place (1) is no place in the source.");
  const waiting: PlainEvent = { kind: "taskWaiting", at: 0, task: 1, on: 2, reason: "", box: 0, chain: [0, 7] };
  expect(refusal(encode([created(1), waiting]), trace)).toBe(
    "Event 1 (taskWaiting): its chain leads to no place in the source.",
  );
});

test("strings and lists are there, and not too long", () => {
  const batch = encode([created(1)]);
  expect(refusal({ ...batch, strings: [] })).toBe(
    "Event 0 (taskCreated): its name points at string 0, which is not there.",
  );
  expect(refusal({ ...batch, strings: ["x".repeat(10_001)] })).toContain("A string is longer than 10000 characters");
  expect(refusal({ ...batch, strings: ["x".repeat(9000)] })).toContain("its name is longer than 256 characters");
  expect(refusal({ ...batch, lists: [[1.5]] })).toBe("A list holds something that is neither an id nor a place.");
});

test("turns rise", () => {
  const turn = (number: number): PlainEvent => ({ kind: "turnStarted", at: 0, turn: number, ready: 1 });
  expect(refusal(encode([turn(2), turn(2)]))).toBe("Event 1 (turnStarted): its turn (2) does not rise.");
});

test("random bytes never get in, and never raise anything but a TraceError", () => {
  const below = chance(99);
  for (let round = 0; round < 100; round += 1) {
    const records = new ArrayBuffer(RECORD_BYTES * (1 + below(20)));
    const bytes = new Uint8Array(records);
    for (let index = 0; index < bytes.length; index += 1) bytes[index] = below(256);
    expect(refusal({ records, strings: ["a"], lists: [[1]] })).not.toBe("taken");
  }
});

test("events damaged in one place are refused or harmless: whatever is taken can be shown", () => {
  const below = chance(4);
  let taken = 0;
  for (let round = 0; round < 150; round += 1) {
    const batch = encode(randomEvents(1 + below(5), 300));
    const ints = new Int32Array(batch.records);
    const spoilt = 1 + below(5);
    const record = below(ints.length / RECORD_INTS);
    ints[record * RECORD_INTS + spoilt] = below(40) - 2;
    const trace = new Trace();
    if (refusal(batch, trace) !== "taken") continue;
    taken += 1;
    trace.append(batch);
    const { tasks, boxes } = stateAt(trace, trace.length);
    expect(tasks.length).toBe(trace.lanes.length);
    for (const box of boxes) expect(box.pending.length + box.done.length).toBeGreaterThanOrEqual(0);
  }
  expect(taken).toBeGreaterThan(0);
});
