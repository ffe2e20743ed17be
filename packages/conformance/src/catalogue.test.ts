import { scenarios } from "@interleave/scenarios";
import { expect, test } from "vitest";
import { catalogue } from "./catalogue.ts";
import { observe } from "./observe.ts";

test("every scenario of the catalogue is run here", () => {
  expect(Object.keys(catalogue)).toEqual(scenarios.map(({ id }) => id));
});

const story = (id: string) => {
  const main = catalogue[id];
  if (main === undefined) throw new Error(`no scenario ${id}`);
  const { prints, result, finished } = observe(main);
  return [...prints.map(([at, text]) => `${at} ${text}`), `${finished} returns ${JSON.stringify(result)}`];
};

test("gather hands on the first exception at once, and its other members run on", () => {
  expect(story("gather-exception")).toEqual(["1 b1", "2 caught: bad failed", "3 a", '4 returns "main goes on"']);
});

test("wait for the first exception returns early with b1 and bad done", () => {
  expect(story("first-exception")).toEqual(["1 b1", "2 b1 is fine", "2 bad bad failed", "3 a", '3 returns ["a"]']);
});

test("a cancelled task cleans up before it ends", () => {
  expect(story("cancel-cleanup")).toEqual([
    "0 opens the file",
    "2 closes the file",
    "2.5 file is closed",
    '2.5 returns "cancelled: no longer needed"',
  ]);
});

test("a block holds everybody up, and they stay late", () => {
  expect(story("block")).toEqual([
    "0.5 tick 1",
    "0.5 tock 1",
    "0.75 busy begins",
    "2.25 busy ends",
    "2.25 tick 2",
    "2.25 tock 2",
    "2.75 tick 3",
    "2.75 tock 3",
    "3.25 tick 4",
    "3.25 tock 4",
    "3.75 tick 5",
    "3.75 tock 5",
    "4.25 tick 6",
    "4.25 tock 6",
    "4.25 returns undefined",
  ]);
});
