import { expect, test } from "vitest";
import { KIND, KINDS, RECORD_FLOATS, RECORD_INTS } from "./layout.ts";
import { RecordWriter } from "./recordWriter.ts";

/** Each event as its time, its kind and code, and its integers. */
function rows(writer: RecordWriter): unknown[][] {
  const { records } = writer.take();
  const ints = new Int32Array(records);
  const floats = new Float64Array(records);
  return Array.from({ length: ints.length / RECORD_INTS }, (_, row) => {
    const [head = 0, ...rest] = ints.subarray(row * RECORD_INTS, row * RECORD_INTS + 6);
    return [floats[row * RECORD_FLOATS + 3], KINDS[head & 0xff], head >> 8, ...rest];
  });
}

test("what is left out of the log because it was to be expected is in the records, across batches too", () => {
  const writer = new RecordWriter();
  writer.turnStarted(1, 2);
  writer.stepStarted(0, 7);
  writer.itemPassed(KIND.queueGot, 1, 7, 0, 3);
  expect(rows(writer)).toEqual([
    [0, "turnStarted", 0, 1, 2, 0, 0, 0],
    [0, "stepStarted", 0, 7, 0, 0, 0, 0],
    [0, "queueGot", 0, 1, 7, 0, 3, 0],
  ]);
  writer.moveTo(0.5);
  writer.itemPassed(KIND.queuePut, 1, 70_000, 8, 4);
  writer.taskWaiting(7, 40_000, 0, 0, 0);
  writer.stepEnded(7);
  writer.turnStarted(2, 1);
  writer.turnStarted(9, 1);
  writer.stepEnded(8);
  expect(rows(writer)).toEqual([
    [0.5, "queuePut", 0, 1, 70_000, 8, 4, 0],
    [0.5, "taskWaiting", 0, 7, 40_000, 0, 0, 0],
    [0.5, "stepEnded", 0, 7, 0, 0, 0, 0],
    [0.5, "turnStarted", 0, 2, 1, 0, 0, 0],
    [0.5, "turnStarted", 0, 9, 1, 0, 0, 0],
    [0.5, "stepEnded", 0, 8, 0, 0, 0, 0],
  ]);
});

test("numbers too large for a short form are in the records as well as those that fit", () => {
  const writer = new RecordWriter();
  writer.turnStarted(1, 65_535);
  writer.turnStarted(2, 65_536);
  writer.stepStarted(1, 65_536);
  writer.stepStarted(0, 65_535);
  writer.itemPassed(KIND.queueGot, 255, 65_535, 70_000, 255);
  writer.itemPassed(KIND.queueGot, 1, 65_535, 0, 256);
  writer.itemPassed(KIND.queueGot, 256, 65_535, 0, 1);
  writer.taskWaiting(65_535, 70_000, 255, 0, 255);
  writer.taskWaiting(65_535, 70_000, 1, 0, 256);
  writer.taskWaiting(65_535, 70_000, 256, 0, 1);
  writer.taskWaiting(65_535, 70_000, 1, 3, 1);
  expect(rows(writer).map(([, kind, ...rest]) => [kind, ...rest])).toEqual([
    ["turnStarted", 0, 1, 65_535, 0, 0, 0],
    ["turnStarted", 0, 2, 65_536, 0, 0, 0],
    ["stepStarted", 1, 65_536, 0, 0, 0, 0],
    ["stepStarted", 0, 65_535, 0, 0, 0, 0],
    ["queueGot", 0, 255, 65_535, 70_000, 255, 0],
    ["queueGot", 0, 1, 65_535, 0, 256, 0],
    ["queueGot", 0, 256, 65_535, 0, 1, 0],
    ["taskWaiting", 0, 65_535, 70_000, 255, 0, 255],
    ["taskWaiting", 0, 65_535, 70_000, 1, 0, 256],
    ["taskWaiting", 0, 65_535, 70_000, 256, 0, 1],
    ["taskWaiting", 0, 65_535, 70_000, 1, 3, 1],
  ]);
});

test("a log that is full is followed by another, and none of the events is lost", () => {
  const writer = new RecordWriter();
  for (let task = 1; task <= 100_000; task += 1) writer.taskReady(1, task, 2 ** 30 + task);
  const events = rows(writer);
  expect(events.length).toBe(100_000);
  expect(events.findIndex(([, , code, task, by], at) => code !== 1 || task !== at + 1 || by !== 2 ** 30 + at + 1)).toBe(
    -1,
  );
});

test("once an event has filled the strings, it is the last but for one that is written beyond", () => {
  const writer = new RecordWriter(10);
  writer.write(KIND.loopStarted);
  for (let text = 0; writer.left > 1; text += 1) writer.string(String(text).padEnd(100_000));
  writer.write(KIND.taskDone, 0, 1, 0, -1);
  expect([writer.left, writer.counted]).toEqual([0, 2]);
  writer.writeBeyond(KIND.eventsDropped, 5);
  expect([writer.left, writer.counted]).toEqual([0, 2]);
  expect(rows(writer).map(([, kind]) => kind)).toEqual(["loopStarted", "taskDone", "eventsDropped"]);
});
