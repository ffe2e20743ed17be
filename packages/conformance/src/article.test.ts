import { readFileSync } from "node:fs";
import { findScenario } from "@interleave/scenarios";
import { expect, test } from "vitest";
import { main as popFromEnd } from "../fixtures/pop-from-end.ts";
import { catalogue } from "./catalogue.ts";
import { type Observation, observe } from "./observe.ts";

interface Expected extends Omit<Observation, "waits"> {
  readonly name: string;
  readonly waits?: Observation["waits"];
}

const fixture = readFileSync(new URL("../fixtures/article-programs.expected.json", import.meta.url), "utf8");
const { programs }: { programs: Expected[] } = JSON.parse(fixture);

const scenarioOf: Readonly<Record<string, string>> = {
  p1_sequential: "sequential",
  p2_manual_order: "order",
  p3_prescheduled: "pre-scheduled",
  p4_as_completed: "as-completed",
  p5_gather: "gather",
  p6_wait_all: "wait",
  p7_first_completed_loop: "first-completed",
  p8_inject_extras: "inject-extras",
  p9_timeout_loop: "timeout-loop",
};

test("the first nine scenarios are the article's programs", () => {
  expect(Object.values(scenarioOf).map((id) => findScenario(id)?.number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
});

test.each(programs)("$name prints, waits, returns and ends as CPython does, turn for turn", ({ name, ...expected }) => {
  const main = catalogue[scenarioOf[name] ?? ""] ?? (name === "p9_pop_from_end" ? popFromEnd : undefined);
  if (main === undefined) throw new Error(`no program for ${name}`);
  const observed = observe(main);
  const { waits = observed.waits, ...rest } = expected;
  expect(observed).toEqual({ ...rest, waits });
});
