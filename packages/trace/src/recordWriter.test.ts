import { expect, test } from "vitest";
import { rowsOf } from "./fixtures/rowsOf.ts";
import { KIND } from "./layout.ts";
import { RecordWriter } from "./recordWriter.ts";

test("once an event has filled the strings, it is the last but for one that is written beyond", () => {
  const writer = new RecordWriter(10);
  const { log } = writer;
  writer.write(KIND.loopStarted);
  for (let text = 0; log.left > 1; text += 1) writer.string(String(text).padEnd(100_000));
  writer.write(KIND.taskDone, 0, 1, 0, -1);
  expect([log.left, writer.counted]).toEqual([0, 2]);
  writer.writeBeyond(KIND.eventsDropped, 5);
  expect([log.left, writer.counted]).toEqual([0, 2]);
  expect(rowsOf(writer.take()).map(([, kind]) => kind)).toEqual(["loopStarted", "taskDone", "eventsDropped"]);
});

test("what is written when none is left counts as dropped", () => {
  const writer = new RecordWriter(1);
  writer.write(KIND.loopStarted);
  writer.write(KIND.loopStopped);
  expect([writer.counted, writer.log.dropped]).toEqual([1, 1]);
  expect(rowsOf(writer.take()).map(([, kind]) => kind)).toEqual(["loopStarted"]);
});
