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

/** How each language writes a list of texts. */
const languages = {
  TypeScript: (result: string[]) => JSON.stringify(result).replaceAll(",", ", "),
  Python: (result: string[]) => `[${result.map((text) => `'${text}'`).join(", ")}]`,
};

for (const [language, written] of Object.entries(languages)) {
  // One page for all: a language may have to be fetched first, which each test would do anew.
  test(`the article's programs in ${language} in the browser give what CPython gives`, async ({ page }) => {
    test.slow();
    const playground = new Playground(page);
    await playground.open();
    await playground.language.selectOption(language);
    for (const [name, id] of Object.entries(scenarios)) {
      await test.step(id, async () => {
        const program = expected.find((candidate) => candidate.name === name);
        if (!program) throw new Error(`${name} is missing from the expected results`);
        await playground.pick(id);
        await playground.runToEnd();

        const shown = await playground.snapshot();
        expect(shown.output.map(({ at, text }) => [at, text])).toEqual(program.prints);
        expect(shown.end).toBe(program.finished);
        await expect(page.getByRole("region", { name: "Ready queue" })).toContainText(`turn ${program.ticks}`);
        await playground.button("Table").click();
        await expect(page.getByRole("row", { name: /\bmain returned\b/ })).toContainText(written(program.result));
        await playground.button("Table").click();

        const sets = shown.boxes.filter(({ kind }) => kind === "wait").map(({ done, pending }) => ({ done, pending }));
        expect(sets).toEqual((program.waits ?? []).map(({ done, pending }) => ({ done, pending })));
      });
    }
  });
}
