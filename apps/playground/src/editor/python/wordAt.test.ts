import { expect, it } from "vitest";
import { asyncioWord, callAt } from "./wordAt.ts";

it.each([
  ["    await asyncio.sleep(1)", 20, "import asyncio", "sleep"],
  ["    await sleep(1)", 12, "from asyncio import gather, sleep\n", "sleep"],
  ["    yield from sleep(1)", 17, "from asyncio import *\n", "sleep"],
  ["    await time.sleep(1)", 17, "import asyncio, time", null],
  ["    await sleep(1)", 12, "import asyncio", null],
  ["    await self.wait(1)", 17, "from asyncio import wait\n", null],
])("sees whether a name is asyncio's: %s", (line, column, source, word) => {
  expect(asyncioWord(line, column, source)?.text ?? null).toBe(word);
});

it.each([
  ["asyncio.wait(pending, ", { end: 12, argument: 1 }],
  ["asyncio.gather(a(1, 2), b(), ", { end: 14, argument: 2 }],
  ["asyncio.sleep(1)", null],
  ["x = [1, ", null],
])("finds the call and the argument in %s", (before, call) => {
  expect(callAt(before)).toEqual(call);
});
