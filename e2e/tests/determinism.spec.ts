import { readdirSync, readFileSync } from "node:fs";
import { runInNode } from "@interleave/runner/node";
import { toJSON } from "@interleave/trace";
import { expect, test } from "@playwright/test";
import { downloaded } from "../downloaded.ts";
import { Playground } from "../playground.ts";

const catalogue = new URL("../../packages/scenarios/src/catalogue/", import.meta.url);

for (const file of readdirSync(catalogue).filter((name) => name.endsWith(".ts"))) {
  const id = file.replace(/^\d+-|\.ts$/g, "");
  test(`${id} gives the same trace in the browser as in Node, byte for byte`, async ({ page }) => {
    const playground = new Playground(page);
    await playground.open();
    await playground.pick(id);
    await playground.runToEnd();
    const saved = (await downloaded(page, () => playground.command("Save the trace"))).content.toString();

    const run = { runtime: "typescript", source: readFileSync(new URL(file, catalogue), "utf8"), seed: 0, inputs: [] };
    expect(saved).toContain('["taskDone",');
    expect(saved).toBe(toJSON(runInNode(run).trace, run));
  });
}
