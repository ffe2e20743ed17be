import { fileURLToPath } from "node:url";
import { expect, type Page, test } from "@playwright/test";
import { type PreviewServer, preview } from "vite";
import { Playground } from "../playground.ts";

// Elsewhere service workers are kept out: what they answer with, tests cannot see or change.
test.use({ serviceWorkers: "allow" });

let server: PreviewServer;
let address: string;
test.beforeEach(async () => {
  const root = fileURLToPath(new URL("../../apps/playground", import.meta.url));
  server = await preview({ root, logLevel: "error", preview: { host: "127.0.0.1", port: 0 } });
  address = server.resolvedUrls?.local[0] ?? "";
});
test.afterEach(() => server.close());

async function open(page: Page) {
  await page.goto(address);
  await page.waitForFunction(() => "interleave" in window);
}

test("after the first load the page opens and runs both languages without a network", async ({ page, context }) => {
  // CPython is started twice, from nothing.
  test.setTimeout(360_000);
  const playground = new Playground(page);
  await open(page);
  await playground.pick("gather");
  await playground.language.selectOption("Python");
  await playground.runToEnd();
  await page.evaluate(() => navigator.serviceWorker.ready);

  await context.setOffline(true);
  await server.close();
  await open(page);
  await expect(playground.language).toHaveValue("python");
  await playground.runToEnd();
  expect((await playground.snapshot()).output.map(({ at, text }) => [at, text])).toEqual([
    [1, "b1"],
    [1, "b2"],
    [3, "a"],
  ]);
  await playground.language.selectOption("TypeScript");
  await playground.editorReady();
  await playground.runToEnd();
  expect((await playground.snapshot()).output.map(({ at, text }) => [at, text])).toEqual([
    [1, "b1"],
    [1, "b2"],
    [3, "a"],
  ]);
});
