import { runInNode } from "@interleave/runner/node";
import { toPacked } from "@interleave/trace";
import { expect, type Page, test } from "@playwright/test";
import { downloaded } from "../downloaded.ts";
import { Playground } from "../playground.ts";

const source = `import { createTask, gather, sleep } from "@interleave/scheduler";
function* worker() {
  for (let i = 0; i < 450; i++) yield* sleep(Math.random());
}
export function* main() {
  yield* gather(...Array.from({ length: 30 }, () => createTask(worker())));
}
`;
const { trace } = runInNode({ runtime: "typescript", source, seed: 1, inputs: [], limits: { events: 1_000_000 } });
const file = Buffer.concat([...toPacked(trace, { runtime: "typescript", source, seed: 1, inputs: [] })]);
const spans = trace.lanes.reduce((sum, lane) => sum + lane.spans.length, 0);

/** Counts the frames that the page draws while the bar of work on a file stands. */
function countFrames(page: Page): Promise<void> {
  return page.evaluate(() => {
    const count = () => {
      if (document.querySelector("progress")) {
        document.body.dataset.frames = String(Number(document.body.dataset.frames ?? 0) + 1);
      }
      requestAnimationFrame(count);
    };
    requestAnimationFrame(count);
  });
}

test("a large run is opened and written in every form while the page goes on drawing", async ({ page }) => {
  expect(trace.length).toBeGreaterThan(110_000);
  const playground = new Playground(page);
  await playground.open();
  await playground.openFile({ name: "run.trace", mimeType: "application/octet-stream", buffer: file });
  await playground.idle();
  expect((await playground.snapshot()).end).toBe(trace.end);

  await countFrames(page);
  const csv = await downloaded(page, () => playground.command("Save as CSV"));
  // A header, each stretch, and each task's end.
  expect(csv.content.toString().split("\r\n").length).toBe(1 + spans + trace.lanes.length + 1);
  const events = await downloaded(page, () => playground.command("Trace Event"));
  expect(JSON.parse(events.content.toString()).traceEvents.length).toBeGreaterThan(spans);
  const speedscope = await downloaded(page, () => playground.command("Save for speedscope"));
  expect(JSON.parse(speedscope.content.toString()).profiles.length).toBe(trace.lanes.length);
  expect(Number(await page.evaluate(() => document.body.dataset.frames))).toBeGreaterThan(10);

  // Saved and opened again, it is the same run, byte for byte.
  const saved = await downloaded(page, () => playground.command("Save the trace as a file"));
  expect(saved.name).toMatch(/\.trace$/);
  expect(saved.content.equals(file)).toBe(true);
});

test("opening a large run is cancelled, and what was there stays", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("gather");
  await playground.runToEnd();
  const facts = await playground.snapshot();
  // Pressed as soon as it is there, from within the page: a hand from outside may come when all is read.
  await page.evaluate(() => {
    const watch = new MutationObserver(() => {
      const cancel = [...document.querySelectorAll("button")].find((button) => button.textContent === "Cancel");
      if (cancel === undefined) return;
      watch.disconnect();
      cancel.click();
      document.body.dataset.cancelled = "";
    });
    watch.observe(document.body, { childList: true, subtree: true });
  });
  await playground.openFile({ name: "run.trace", mimeType: "application/octet-stream", buffer: file });
  await page.waitForFunction(() => "cancelled" in document.body.dataset);
  await playground.idle();
  expect(await playground.snapshot()).toEqual(facts);
  await expect(page.getByRole("region", { name: "Work on a file" })).toHaveCount(0);
});
