import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { Playground } from "../playground.ts";

interface Program {
  name: string;
  prints: [number, string][];
  result: string[];
  finished: number;
  ticks: number;
  waits?: { t: number; done: string[]; pending: string[] }[];
}

const expected: Program[] = JSON.parse(
  readFileSync(new URL("../../packages/conformance/fixtures/article-programs.expected.json", import.meta.url), "utf8"),
).programs;

const scenarios: Record<string, string> = {
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

for (const [name, id] of Object.entries(scenarios)) {
  test(`${id} in the browser gives what CPython gives`, async ({ page }) => {
    const program = expected.find((candidate) => candidate.name === name);
    if (!program) throw new Error(`${name} is missing from the expected results`);
    const playground = new Playground(page);
    await playground.open();
    await playground.pick(id);
    await playground.runToEnd();

    const shown = await playground.snapshot();
    expect(shown.output.map(({ at, text }) => [at, text])).toEqual(program.prints);
    expect(shown.end).toBe(program.finished);
    await expect(page.getByRole("region", { name: "Ready queue" })).toContainText(`turn ${program.ticks}`);
    await playground.button("Table").click();
    await expect(page.getByRole("row", { name: /^main\b/ })).toContainText(
      JSON.stringify(program.result).replaceAll(",", ", "),
    );

    const sets = shown.boxes.filter(({ kind }) => kind === "wait").map(({ done, pending }) => ({ done, pending }));
    expect(sets).toEqual((program.waits ?? []).map(({ done, pending }) => ({ done, pending })));
  });
}
