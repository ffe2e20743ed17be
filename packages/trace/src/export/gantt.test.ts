import { expect, test } from "vitest";
import type { PlainEvent } from "../encode.ts";
import { gather } from "../fixtures/gather.ts";
import { HOSTILE, hostile } from "../fixtures/hostile.ts";
import { traceOf } from "../fixtures/traceOf.ts";
import { trouble } from "../fixtures/trouble.ts";
import { asciiGantt } from "./asciiGantt.ts";
import { markdownGantt } from "./markdownGantt.ts";
import { mermaidGantt } from "./mermaid.ts";
import { columnsOf } from "./textColumns.ts";
import { textGantt } from "./textGantt.ts";

test("a gather of three, in characters", () => {
  expect(asciiGantt(traceOf(gather), 60).split("\n")).toEqual([
    "      0           1          2           3 s",
    'main  #-gather(a, b1, b2)----------------# ["a", "b1", "b2"]',
    '  a   #-sleep(3)-------------------------# "a"',
    '  b1  #-sleep(1)--# "b1"',
    '  b2  #-sleep(1)--# "b2"',
    "",
    "# runs   . ready   - waits",
  ]);
});

test("what ran for a while, what was cancelled and what failed", () => {
  expect(asciiGantt(traceOf(trouble), 60).split("\n")).toEqual([
    "          0                  0.5               1 s",
    "main      #-sleep(1)---------------------------# ! Error: no",
    "  worker  ##########-sleep(9)------------------# / cancelled",
    "",
    "# runs   . ready   - waits",
  ]);
});

test("a task that stands in the ready queue, and one that never ends", () => {
  const events: PlainEvent[] = [
    ...trouble.slice(0, 8),
    { kind: "taskReady", at: 0, task: 1, cause: "future", by: 3 },
    { kind: "blocked", at: 2, task: 2, seconds: 2 },
  ];
  expect(asciiGantt(traceOf(events), 50).split("\n").slice(1, 3)).toEqual([
    "main      #............................. > ready",
    "  worker  ############################## > running",
  ]);
});

test("however wide names are, bars begin in one column and no line is wider than asked", () => {
  const { rows } = textGantt(traceOf(hostile), 70, HOSTILE.length);
  expect([...new Set(rows.map(({ label }) => columnsOf(label)))]).toEqual([26]);
  expect(rows.map(({ bar }) => bar[0]?.text)).toEqual(HOSTILE.map(() => "#"));
  const lines = asciiGantt(traceOf(hostile), 70).split("\n");
  expect(lines.filter((line) => columnsOf(line) > 70)).toEqual([]);
});

test("no name ends the block of code that it stands in", () => {
  const lines = markdownGantt(traceOf(hostile)).trimEnd().split("\n");
  const fence = lines.at(-1) as string;
  expect(lines[0]).toBe(`${fence}text`);
  expect(lines.slice(1, -1).some((line) => line.includes(fence))).toBe(false);
});

test("a Mermaid diagram has a bar for what lasts and a milestone for each step that takes no time", () => {
  expect(mermaidGantt(traceOf(trouble)).split("\n")).toEqual([
    "---",
    "displayMode: compact",
    "---",
    "gantt",
    "  dateFormat x",
    "  axisFormat %S.%L",
    "  section main",
    "  runs :milestone, 0, 0ms",
    "  waits, sleep(1) :done, 0, 1000",
    "  runs :milestone, 1000, 0ms",
    "  raised Error#58; no :milestone, 1000, 0ms",
    "  section worker",
    "  runs :active, 0, 250",
    "  waits, sleep(9) :done, 250, 1000",
    "  runs :milestone, 1000, 0ms",
    "  cancelled :milestone, 1000, 0ms",
    "",
  ]);
});

test("in a Mermaid diagram every line is one of ours", () => {
  const body = mermaidGantt(traceOf(hostile)).trimEnd().split("\n").slice(6);
  const ours =
    /^ {2}(section [^:;%<>"{}]*|(runs|waits|ready|returned|raised)[^:%<>"{}]* :(milestone|done), \d+, \d+(ms)?)$/;
  expect(body.filter((line) => !ours.test(line.replace(/#\d+;/g, "")))).toEqual([]);
});
