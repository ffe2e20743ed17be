import { formatWithOptions } from "node:util";
import { transformWithOxc } from "vite";
import { describe, expect, test } from "vitest";
import * as scheduler from "../src/index.ts";
import { tour } from "./tour.mjs";

describe("the tour in the README", () => {
  test("goes through the whole toolbox", () => {
    expect(tour().map(({ heading }) => heading)).toEqual([
      "Coroutines and sleep",
      "Tasks",
      "Several at once",
      "Several at once",
      "Several at once",
      "Cancelling, and time that runs out",
      "Groups",
      "Locks and queues",
      "Virtual time and real time",
      "Looking on",
    ]);
  });

  for (const [at, { heading, source, prints }] of tour().entries())
    test(`program ${at + 1}, "${heading}", prints what it says`, async () => {
      expect(await printsOf(source)).toBe(prints);
    });
});

async function printsOf(source) {
  const { code } = await transformWithOxc(source, "program.ts");
  const body = code.replace(/^import (\{.*\}) from "@interleave\/scheduler";/, "const $1 = scheduler;");
  const lines = [];
  const print = { log: (...values) => lines.push(`${formatWithOptions({ colors: false }, ...values)}\n`) };
  const AsyncFunction = (async () => {}).constructor;
  await new AsyncFunction("scheduler", "console", body)(scheduler, print);
  return lines.join("");
}
