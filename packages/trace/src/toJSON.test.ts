import { expect, test } from "vitest";
import { encode, type PlainEvent } from "./encode.ts";
import { TraceError } from "./error.ts";
import { everyKind } from "./fixtures/everyKind.ts";
import { gather } from "./fixtures/gather.ts";
import { randomEvents } from "./fixtures/randomEvents.ts";
import { eventsOf, traceOf } from "./fixtures/traceOf.ts";
import { fromJSON } from "./fromJSON.ts";
import { toJSON } from "./toJSON.ts";
import { Trace } from "./trace.ts";

const sites = [{ kind: "await", fn: "main", line: 1, col: 3, endLine: 1, endCol: 20 }];

test("a file reads as one head and one line an event", () => {
  const trace = new Trace();
  trace.sites = sites;
  trace.append(
    encode([
      { kind: "loopStarted", at: 0 },
      { kind: "taskCreated", at: 0, task: 1, name: "Task-1", coroutine: "main", parent: 0, place: -1 },
      { kind: "taskReady", at: 0, task: 1, cause: "created", by: 0 },
      { kind: "taskWaiting", at: 0.5, task: 1, on: 2, reason: "sleep(3)", box: 0, chain: [0, 0] },
      {
        kind: "waitStarted",
        at: 0.5,
        box: 1,
        boxKind: "wait",
        by: 1,
        members: [3, 4],
        condition: "",
        deadline: Number.POSITIVE_INFINITY,
        place: 0,
      },
    ]),
  );
  trace.complete = true;
  expect(toJSON(trace, { source: "x", runtime: "typescript" }).split("\n")).toEqual([
    '{"format":"interleave trace",',
    '"version":4,',
    '"meta":{"runtime":"typescript","source":"x"},',
    '"complete":true,',
    '"sites":[["await","main",1,3,1,20]],',
    '"events":[',
    '["loopStarted",0],',
    '["taskCreated",0,1,"Task-1","main",0,-1],',
    '["taskReady",0,1,"created",0],',
    '["taskWaiting",0.5,1,2,"sleep(3)",0,[0,0]],',
    '["waitStarted",0.5,1,"wait",1,[3,4],"",null,0]',
    "]}",
    "",
  ]);
});

test("what was written is read back: every kind of event, the sites, the meta, and whether it is complete", () => {
  const trace = new Trace();
  trace.sites = sites;
  trace.append(encode(everyKind));
  trace.complete = true;
  const meta = { seed: 7, inputs: [{ at: 1, kind: "send" }], source: "日本 😀 \u2028 </script>", nothing: null };
  const back = fromJSON(toJSON(trace, meta));
  expect(eventsOf(back.trace)).toEqual(eventsOf(trace));
  expect(back.trace.sites).toEqual(sites);
  expect(back.trace.complete).toBe(true);
  expect(JSON.parse(JSON.stringify(back.meta))).toEqual(meta);
});

test("equal traces give equal text, however their events came", () => {
  for (let seed = 1; seed <= 5; seed += 1) {
    const text = toJSON(traceOf(randomEvents(seed, 2000)));
    expect(toJSON(traceOf(randomEvents(seed, 2000)))).toBe(text);
    expect(toJSON(fromJSON(text).trace)).toBe(text);
  }
});

test("the order of a meta's keys makes no difference", () => {
  const trace = traceOf(gather);
  expect(toJSON(trace, { a: 1, b: { d: 1, c: 2 } })).toBe(toJSON(trace, { b: { c: 2, d: 1 }, a: 1 }));
});

test("an empty trace is a trace", () => {
  expect(fromJSON(toJSON(new Trace())).trace.length).toBe(0);
});

test("a meta that JSON cannot say is refused", () => {
  const deep = JSON.parse(`${'{"a":'.repeat(40)}1${"}".repeat(40)}`);
  expect(() => toJSON(new Trace(), { run: () => 1 })).toThrow(TraceError);
  expect(() => toJSON(new Trace(), { at: Number.NaN })).toThrow("something that JSON cannot say");
  expect(() => toJSON(new Trace(), deep)).toThrow("nested deeper than 16 levels");
});

const good = toJSON(traceOf(gather), { seed: 1 });

/** The message for a file of these events. */
function refusal(...events: unknown[]): string {
  return messageOf(JSON.stringify({ ...JSON.parse(good), events }));
}

function messageOf(text: string): string {
  try {
    fromJSON(text);
  } catch (error) {
    if (error instanceof TraceError) return error.message;
    throw error;
  }
  return "read";
}

test("another kind of file is called so", () => {
  expect(messageOf("")).toBe("This file is no JSON, or was cut off before its end.");
  expect(messageOf("hello")).toBe("This file is no JSON, or was cut off before its end.");
  for (const text of [
    "null",
    "[]",
    "{}",
    '"interleave trace"',
    '{"format":"speedscope"}',
    '{"__proto__":{"format":1}}',
  ]) {
    expect(messageOf(text)).toBe("This file is no Interleave trace.");
  }
});

test("a file cut off anywhere is refused with a sentence", () => {
  for (let end = 0; end < good.length - 2; end += 7) {
    expect(messageOf(good.slice(0, end))).toBe("This file is no JSON, or was cut off before its end.");
  }
});

test("a file of an older version is read, and one of a newer version is called so", () => {
  const of = (version: unknown) => messageOf(JSON.stringify({ ...JSON.parse(good), version }));
  expect([of(1), of(2)]).toEqual(["read", "read"]);
  expect(of(5)).toBe("This trace is of version 5, which is newer than what can be read here (4).");
  expect(of("1")).toBe("This trace has no version that ever was.");
  expect(of(0)).toBe("This trace has no version that ever was.");
});

test("a file with a part missing or of another shape says which", () => {
  const without = (part: object) => messageOf(JSON.stringify({ ...JSON.parse(good), ...part }));
  expect(without({ events: {} })).toBe("The trace has no list of events.");
  expect(without({ sites: null })).toBe("The trace has no list of sites.");
  expect(without({ sites: [[1]] })).toBe("Site 0 is not a list of six.");
  expect(without({ sites: [["await", "main", 0, 1, 1, 1]] })).toBe(
    "Site 0 has a line or column that is no number from 1.",
  );
  expect(without({ complete: 1 })).toBe("The trace does not say whether it is complete.");
  expect(without({ meta: [] })).toBe("The trace's meta is no object.");
});

test("an event that cannot be is named with what is wrong", () => {
  const created = ["taskCreated", 0, 1, "a", "a", 0, -1];
  expect(refusal("loopStarted")).toBe("Event 0 is of no known kind.");
  expect(refusal(["constructor", 0])).toBe("Event 0 is of no known kind.");
  expect(refusal(["loopStarted", 0, 1])).toBe("Event 0 (loopStarted) has 1 fields where it should have 0.");
  expect(refusal(["loopStarted", "0"])).toBe("Event 0 (loopStarted) has no time.");
  expect(refusal(["loopStarted", -1])).toBe("Event 0 (loopStarted) happens at -1 s, before the one ahead of it (0 s).");
  expect(refusal(["loopStarted", 1e308])).toBe(
    "Event 0 (loopStarted) happens at 1e+308 s, which is no time in 0 .. 1000000000000000.",
  );
  expect(refusal(created, ["taskReady", 0, 1, "boredom", 0])).toContain("Event 1 (taskReady): its cause is no word of");
  expect(refusal(["taskReady", 0, 1, "created", 0])).toBe("Event 0 (taskReady): its task (1) was never created.");
  expect(refusal(created, created)).toBe("Event 1 (taskCreated): its task (1) does not rise.");
  expect(refusal(created, ["stepStarted", 0, 2 ** 32 + 1, "value"])).toBe(
    "Event 1 (stepStarted): its task is no number.",
  );
  expect(refusal(created, ["taskDone", 0, 1, "returned", 5, -1])).toBe("Event 1 (taskDone): its text is no text.");
  expect(refusal(created, ["taskWaiting", 0, 1, 2, "", 0, [0.5]])).toBe(
    "Event 1 (taskWaiting): its chain is no list of numbers.",
  );
  const seen = ["objectSeen", 0, 1, "lock", "lock", 1];
  expect(refusal(seen, ["lockAcquired", 0, 2, 0, 0])).toBe(
    "Event 1 (lockAcquired): its object (2) was never heard of.",
  );
  expect(refusal(seen, seen)).toBe("Event 1 (objectSeen): its object (1) does not rise.");
  expect(refusal(seen, ["signalled", 0, 1, "rung", 0, []])).toContain("Event 1 (signalled): its signal is no word of");
  expect(refusal(["printed", 0, 0, "log", "x".repeat(10_001), -1])).toBe("A string is longer than 10000 characters.");
});

test("text that would act on the page is spelled out on its way in", () => {
  const event: PlainEvent = { kind: "printed", at: 0, task: 0, stream: "log", text: "\u202e<b>\u0000", place: -1 };
  expect(traceOf([event]).prints[0]?.text).toBe("\\u{202e}<b>␀");
});
