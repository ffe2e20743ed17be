import { expect, test } from "vitest";
import { HOSTILE, hostile } from "../fixtures/hostile.ts";
import { traceOf } from "../fixtures/traceOf.ts";
import { trouble } from "../fixtures/trouble.ts";
import { visibleLine } from "../visible.ts";
import { csvParts } from "./csv.ts";

/** As RFC 4180 has it. */
function read(text: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? "");
    if (end === "\r\n") rows.push([]);
  }
  return rows.slice(0, -1);
}

test("a line for each stretch of each task, and one for its end", () => {
  expect([...csvParts(traceOf(trouble))].join("").split("\r\n")).toEqual([
    "task,name,coroutine,parent,state,from,to,seconds,reason",
    "1,main,main,0,ready,0,0,0,created",
    "1,main,main,0,running,0,0,0,",
    "1,main,main,0,waiting,0,1,1,sleep(1)",
    "1,main,main,0,ready,1,1,0,timer",
    "1,main,main,0,running,1,1,0,",
    "1,main,main,0,raised,1,1,0,Error: no",
    "2,worker,work,1,ready,0,0,0,created",
    "2,worker,work,1,running,0,0.25,0.25,",
    "2,worker,work,1,waiting,0.25,1,0.75,sleep(9)",
    "2,worker,work,1,ready,1,1,0,cancel",
    "2,worker,work,1,running,1,1,0,",
    "2,worker,work,1,cancelled,1,1,0,",
    "",
  ]);
});

test("no cell is a formula, and each is read back as it was, behind an apostrophe where one is needed", () => {
  const rows = read([...csvParts(traceOf(hostile))].join(""));
  expect(rows.every((row) => row.length === 9)).toBe(true);
  expect(rows.flat().filter((cell) => /^\s*[=+\-@\t]/.test(cell))).toEqual([]);
  const names = [...new Set(rows.slice(1).map((row) => row[1]?.replace(/^'/, "")))];
  expect(names).toEqual(HOSTILE.map(visibleLine));
});
