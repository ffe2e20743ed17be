import { expect, test } from "vitest";
import { EventLog } from "./eventLog.ts";
import { rowsOf } from "./fixtures/rowsOf.ts";
import { KIND } from "./layout.ts";
import { LIMITS } from "./limits.ts";
import { RecordWriter } from "./recordWriter.ts";

test("once an event has filled the strings, it is the last but for one that is written beyond", () => {
  const log = new EventLog(10);
  const writer = new RecordWriter(log);
  writer.write(KIND.loopStarted);
  const long = 2 ** 20;
  for (let text = 0; text * long <= LIMITS.text / 2; text += 1) writer.string(String(text).padEnd(long));
  writer.write(KIND.taskDone, 0, 1, 0, -1);
  writer.write(KIND.loopStopped);
  expect([log.count, log.dropped]).toEqual([2, 1]);
  writer.writeBeyond(KIND.eventsDropped, 5);
  writer.write(KIND.loopStopped);
  expect([log.count, log.dropped]).toEqual([2, 2]);
  expect(rowsOf(writer.take()).map(([, kind]) => kind)).toEqual(["loopStarted", "taskDone", "eventsDropped"]);
});

test("what is written when none is left counts as dropped", () => {
  const log = new EventLog(1);
  const writer = new RecordWriter(log);
  writer.write(KIND.loopStarted);
  writer.write(KIND.loopStopped);
  expect([log.count, log.dropped]).toEqual([1, 1]);
  expect(rowsOf(writer.take()).map(([, kind]) => kind)).toEqual(["loopStarted"]);
});
