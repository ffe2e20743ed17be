import { expect, test } from "vitest";
import { encode } from "../encode.ts";
import { gather } from "../fixtures/gather.ts";
import { hostile } from "../fixtures/hostile.ts";
import { randomEvents } from "../fixtures/randomEvents.ts";
import { traceOf } from "../fixtures/traceOf.ts";
import { Trace } from "../trace.ts";
import { speedscopeParts } from "./speedscope.ts";

interface File {
  shared: { frames: { name: string; line?: number }[] };
  profiles: {
    type: string;
    name: string;
    unit: string;
    startValue: number;
    endValue: number;
    events: { type: "O" | "C"; at: number; frame: number }[];
  }[];
}

const read = (trace: Trace): File => JSON.parse([...speedscopeParts(trace)].join(""));

/** What speedscope asks of a profile: times that never fall, and each frame closed while it is the innermost. */
function isBalanced({ startValue, endValue, events }: File["profiles"][number]): boolean {
  const open: number[] = [];
  let now = startValue;
  for (const { type, at, frame } of events) {
    if (at < now || at > endValue) return false;
    now = at;
    if (type === "O") open.push(frame);
    else if (open.pop() !== frame) return false;
  }
  return open.length === 0;
}

test("a task is a profile, and its stack is where it stands", () => {
  const trace = new Trace();
  trace.sites = [{ kind: "await", fn: "main", line: 7, col: 3, endLine: 7, endCol: 9 }];
  trace.append(encode(gather.map((event) => ("chain" in event ? { ...event, chain: [0] } : event))));
  const { shared, profiles } = read(trace);
  const [main] = profiles;
  expect(profiles.map(({ name, type, unit }) => `${name} ${type} ${unit}`)).toEqual([
    "main evented seconds",
    "a evented seconds",
    "b1 evented seconds",
    "b2 evented seconds",
  ]);
  const named = main?.events.map(({ type, at, frame }) => {
    const { name, line } = shared.frames[frame] ?? { name: "" };
    return `${at} ${type} ${name}${line === undefined ? "" : `:${line}`}`;
  });
  expect(named).toEqual([
    ...["0 O main", "0 O ready", "0 C ready", "0 C main"],
    ...["0 O main", "0 O running", "0 C running", "0 C main"],
    ...["0 O main:7", "0 O gather(a, b1, b2)", "3 C gather(a, b1, b2)", "3 C main:7"],
    ...["3 O main", "3 O ready", "3 C ready", "3 C main"],
    ...["3 O main", "3 O running", "3 C running", "3 C main"],
  ]);
});

test("every profile is one that speedscope takes", () => {
  const traces = [traceOf(gather), traceOf(hostile), ...[1, 2, 3].map((seed) => traceOf(randomEvents(seed, 1000)))];
  for (const trace of traces) expect(read(trace).profiles.every(isBalanced)).toBe(true);
});
