import { expect, test } from "vitest";
import { articlePrograms } from "./articlePrograms.fixture.ts";
import { FakeTerminal } from "./fakeTerminal.fixture.ts";
import { interleave } from "./interleave.ts";
import { faultsOf, toldOf } from "./traceEventRules.fixture.ts";

/** The Trace Event file of a program, told as text. */
const TOLD: Readonly<Record<string, string[]>> = {
  sequential: ["main: steps at 0, 3, 4, 5; S 0-3 sleep(3); S 3-4 sleep(1); S 4-5 sleep(1)"],
  order: ["main: steps at 0, 1, 2, 5; S 0-1 sleep(1); S 1-2 sleep(1); S 2-5 sleep(3)"],
  "pre-scheduled": [
    "main: steps at 0, 3; S 0-3 task a",
    "a: steps at 0, 3; S 0-3 sleep(3)",
    "b1: steps at 0, 1; S 0-1 sleep(1)",
    "b2: steps at 0, 1; S 0-1 sleep(1)",
    "a wakes main at 3",
  ],
  "as-completed": [
    "main: steps at 0, 1, 3; S 0-1 next of a, b1, b2; S 1-3 next of a, b1, b2",
    "a: steps at 0, 3; S 0-3 sleep(3)",
    "b1: steps at 0, 1; S 0-1 sleep(1)",
    "b2: steps at 0, 1; S 0-1 sleep(1)",
    "b1 wakes main at 1",
    "a wakes main at 3",
  ],
  gather: [
    "main: steps at 0, 3; S 0-3 gather(a, b, b 2)",
    "a: steps at 0, 3; S 0-3 sleep(3)",
    "b: steps at 0, 1; S 0-1 sleep(1)",
    "b 2: steps at 0, 1; S 0-1 sleep(1)",
    "a wakes main at 3",
  ],
  wait: [
    "main: steps at 0, 3; S 0-3 all of a, b1, b2",
    "a: steps at 0, 3; S 0-3 sleep(3)",
    "b1: steps at 0, 1; S 0-1 sleep(1)",
    "b2: steps at 0, 1; S 0-1 sleep(1)",
    "a wakes main at 3",
  ],
  "first-completed": [
    "main: steps at 0, 1, 3; S 0-1 any of a, b1, b2; S 1-3 any of a",
    "a: steps at 0, 3; S 0-3 sleep(3)",
    "b1: steps at 0, 1; S 0-1 sleep(1)",
    "b2: steps at 0, 1; S 0-1 sleep(1)",
    "b1 wakes main at 1",
    "a wakes main at 3",
  ],
  "inject-extras": [
    "main: steps at 0, 1, 2, 3, 4, 5; S 0-1 any of a, b1, b2; S 1-2 any of a, b3; S 2-3 any of a, a'; S 3-4 any of a', b4; S 4-5 any of a', b5",
    "a: steps at 0, 3; S 0-3 sleep(3)",
    "b1: steps at 0, 1; S 0-1 sleep(1)",
    "b2: steps at 0, 1; S 0-1 sleep(1)",
    "b3: steps at 1, 2; S 1-2 sleep(1)",
    "a': steps at 2, 5; S 2-5 sleep(3)",
    "b4: steps at 3, 4; S 3-4 sleep(1)",
    "b5: steps at 4, 5; S 4-5 sleep(1)",
    "b1 wakes main at 1",
    "b3 wakes main at 2",
    "a wakes main at 3",
    "b4 wakes main at 4",
    "a' wakes main at 5",
  ],
  "timeout-loop": [
    [
      "main: steps at 0, 0.2, 0.4, 0.6, 0.8, 1, 1.2, 1.4, 1.6, 1.8, 2, 2.2, 2.4, 2.6, 2.8, 3, 3.2",
      "S 0-0.2 all of a, b1, b2; S 0.2-0.4 all of a, b1, b2, a'; S 0.4-0.6 all of a, b1, b2, a', b3",
      "S 0.6-0.8 all of a, b1, b2, a', b3, b4; S 0.8-1 all of a, b1, b2, a', b3, b4; S 1-1.2 all of a, a', b3, b4",
      "S 1.2-1.4 all of a, a', b3, b4; S 1.4-1.6 all of a, a', b4; S 1.6-1.8 all of a, a', b4; S 1.8-2 all of a, a'",
      "S 2-2.2 all of a, a'; S 2.2-2.4 all of a, a'; S 2.4-2.6 all of a, a'; S 2.6-2.8 all of a, a'",
      "S 2.8-3 all of a, a'; S 3-3.2 all of a'",
    ].join("; "),
    "a: steps at 0, 3; S 0-3 sleep(3)",
    "b1: steps at 0, 1; S 0-1 sleep(1)",
    "b2: steps at 0, 1; S 0-1 sleep(1)",
    "a': steps at 0.2, 3.2; S 0.2-3.2 sleep(3)",
    "b3: steps at 0.4, 1.4; S 0.4-1.4 sleep(1)",
    "b4: steps at 0.6, 1.6; S 0.6-1.6 sleep(1)",
  ],
};

test.each(articlePrograms)(
  "$id as Trace Events holds to the rules of its readers, and says what happened",
  (program) => {
    const terminal = new FakeTerminal({ "scenario.ts": program.source });
    expect(interleave(["run", "scenario.ts", "--perfetto", "trace.json"], terminal)).toBe(0);
    const file = terminal.read("trace.json");
    expect(faultsOf(file)).toEqual([]);
    expect(toldOf(file)).toEqual(TOLD[program.id]);
  },
);
