import { expect, test } from "vitest";
import { everyKind } from "../fixtures/everyKind.ts";
import { randomEvents } from "../fixtures/randomEvents.ts";
import { traceOf } from "../fixtures/traceOf.ts";
import { KINDS } from "../layout.ts";
import { toJSON } from "../toJSON.ts";
import { Page } from "./page.ts";
import { RowReader } from "./rowReader.ts";

/** Lines of a file that the quick reader leaves to `JSON.parse`. */
function leftOver(text: string): string[] {
  const reader = new RowReader(new Page());
  const rows = text.split("\n").filter((line) => line.startsWith("["));
  return rows.filter((row) => reader.read(new TextEncoder().encode(`${row}\n`), 0) < 0);
}

test("every row of plain ASCII that toJSON writes is read from its bytes, of every kind", () => {
  const text = toJSON(traceOf(everyKind));
  expect(new Set(text.match(/(?<=^\[")\w+/gm))).toEqual(new Set(KINDS));
  for (const file of [text, toJSON(traceOf(randomEvents(1, 5000)))]) {
    expect(leftOver(file).filter((row) => !/[\\\u0080-\uffff]/.test(row))).toEqual([]);
  }
});

test("what is not quite such a row is left to JSON.parse", () => {
  const rows = [
    '["stepEnded", 0,1]',
    '["stepEnded",0,01]',
    '["stepEnded",00,1]',
    '["stepEnded",0.,1]',
    '["stepEnded",.5,1]',
    '["stepEnded",1e3,1]',
    '["stepEnded",0,1.5]',
    '["stepEnded",0,-2]',
    '["stepEnded",0,12345678901]',
    '["stepEnded",0]',
    '["stepEnded",0,1,2]',
    '["stepEnded",0,1',
    '["stepBegun",0,1]',
    '["printed",0,0,"log","\\n",-1]',
    '["printed",0,0,"log","é",-1]',
    '["printed",0,0,"shout","",-1]',
    '["taskWaiting",0,1,2,"",0,[1,]]',
    '["taskWaiting",0,1,2,"",0,[9999999]]',
  ];
  expect(leftOver(rows.join("\n"))).toEqual(rows);
});
