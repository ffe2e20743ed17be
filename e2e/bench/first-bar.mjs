// From pressing Run to the first bar: how long a person waits, warm. Printed, never asserted.
import { chromium } from "@playwright/test";
import { preview } from "vite";
import { findBrowser } from "../find-browser.mjs";

const runs = 30;
const root = new URL("../../apps/playground", import.meta.url).pathname;
const server = await preview({ root, preview: { host: "127.0.0.1", port: 4190 } });
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
});
const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
await page.goto(server.resolvedUrls.local[0]);
await page.waitForFunction(() => "interleave" in window);
const shell = await page.evaluate(() => performance.now());
await page.locator(".monaco-editor .view-line").first().waitFor();
const editor = await page.evaluate(() => performance.now());
await page.getByRole("combobox", { name: "Scenario" }).selectOption("gather");

const run = await page.getByRole("button", { name: "Run", exact: true }).elementHandle();
const times = [];
for (let each = 0; each < runs; each++) {
  times.push(
    await page.evaluate(
      (button) =>
        new Promise((seen) => {
          const pressed = performance.now();
          button.click();
          const look = () => {
            const { at, tasks } = window.interleave.snapshot();
            // The run before stands at its end. The bar is drawn in the frame that learns of its task, which this one follows.
            if (at < 2 && tasks.length > 0) return seen(performance.now() - pressed);
            requestAnimationFrame(look);
          };
          requestAnimationFrame(look);
        }),
      run,
    ),
  );
  await page.getByRole("button", { name: "Jump to end" }).click();
  await page.evaluate(() => window.interleave.whenIdle());
  // Nobody presses again within a second; the next frame is made ready meanwhile.
  await page.waitForTimeout(1000);
}
times.sort((a, b) => a - b);
const at = (share) => times[Math.floor((times.length - 1) * share)].toFixed(0);
console.log(`shell usable ${shell.toFixed(0)} ms, editor mounted ${editor.toFixed(0)} ms`);
console.log(`Run to first bar, ${runs} runs: median ${at(0.5)} ms, p95 ${at(0.95)} ms, most ${at(1)} ms`);
await browser.close();
await server.close();
