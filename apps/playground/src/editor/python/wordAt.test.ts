import { expect, it } from "vitest";
import { callAt, wordAt } from "./wordAt.ts";

it.each([
  ["    await asyncio.sleep(1)", 20, "import asyncio", "asyncio.sleep"],
  ["    await sleep(1)", 12, "from asyncio import gather, sleep\n", "asyncio.sleep"],
  ["    yield from sleep(1)", 17, "from asyncio import *\n", "asyncio.sleep"],
  ["    await time.sleep(1)", 17, "import asyncio, time", null],
  ["    await sleep(1)", 12, "import asyncio", null],
  ["    await self.wait(1)", 17, "from asyncio import wait\n", null],
  ["    await net.fetch(url)", 16, "from interleave import net", "net.fetch"],
  ["    await interleave.net.connect(host, 80)", 27, "import interleave.net", "net.connect"],
  ["    await fetch(url)", 12, "from interleave.net import fetch, serve\n", "net.fetch"],
  ["    net.fetch(url)", 10, "import net", null],
  ['    await inbox("orders").get()', 12, "from interleave import inbox, net\n", "interleave.inbox"],
  ['net.serve("https://a.example/*")', 5, "from interleave import inbox, net\n", "net.serve"],
])("sees whose name a name is: %s", (line, column, source, word) => {
  const found = wordAt(line, column, source);
  expect(found && `${found.module}.${found.name.name}`).toBe(word);
});

it.each([
  ["asyncio.wait(pending, ", { end: 12, argument: 1 }],
  ["asyncio.gather(a(1, 2), b(), ", { end: 14, argument: 2 }],
  ["asyncio.sleep(1)", null],
  ["x = [1, ", null],
])("finds the call and the argument in %s", (before, call) => {
  expect(callAt(before)).toEqual(call);
});
