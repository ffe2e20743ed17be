import { expect, test } from "@playwright/test";
import { faultsOf, toldOf } from "../../packages/cli/src/traceEventRules.fixture.ts";
import { downloaded } from "../downloaded.ts";
import { likeness } from "../likeness.ts";
import { Playground } from "../playground.ts";
import { openInSpeedscope } from "../speedscope.ts";

test("the command palette gives a Trace Event file that holds to the rules of its readers", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("first-completed");
  await playground.runToEnd();
  const { name, content } = await downloaded(page, () => playground.command("Trace Event"));
  expect(name).toBe("first-completed.trace-event.json");
  expect(faultsOf(content.toString())).toEqual([]);
  expect(toldOf(content.toString())).toEqual([
    "main: steps at 0, 1, 3; S 0-1 any of a, b1, b2; S 1-3 any of a",
    "a: steps at 0, 3; S 0-3 sleep(3)",
    "b1: steps at 0, 1; S 0-1 sleep(1)",
    "b2: steps at 0, 1; S 0-1 sleep(1)",
    "b1 wakes main at 1",
    "a wakes main at 3",
  ]);
});

test("speedscope opens the Trace Event file and its own, and sees the tasks", async ({ page, context }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("first-completed");
  await playground.runToEnd();
  const events = await downloaded(page, () => playground.command("Trace Event"));
  const own = await downloaded(page, () => playground.command("Save for speedscope"));
  const viewer = await context.newPage();

  const traced = await openInSpeedscope(viewer, events.name, events.content);
  expect(traced.profile).toMatch(/ \(pid 1\), main \(tid 1\) \(1\/4\)$/);
  expect(traced.symbols.length).toBe(3);
  expect(traced.symbols.every((symbol) => symbol.startsWith("main {"))).toBe(true);

  const { profile, symbols } = await openInSpeedscope(viewer, own.name, own.content);
  expect(profile).toBe("main (1/4)");
  expect(symbols).toEqual(expect.arrayContaining(["any of a: 2.00s", "any of a, b1, b2: 1.00s", "main: 3.00s"]));
});

for (const theme of ["light", "dark"] as const) {
  test(`the picture as SVG looks like the canvas, ${theme}`, async ({ page }) => {
    const playground = new Playground(page);
    await page.emulateMedia({ colorScheme: theme });
    await playground.open();
    await playground.pick("inject-extras");
    await playground.runToEnd();
    await playground.seek(3);
    const { name, content } = await downloaded(page, () => playground.command("Save the picture as SVG"));
    expect(name).toBe("inject-extras.svg");
    const { parses, lanes, other } = await likeness(page, content.toString());
    expect(parses).toBe(true);
    expect(lanes).toBeLessThan(1.5);
    // A measure that can tell pictures apart: one that is shifted is far off.
    expect(other).toBeGreaterThan(5 * lanes);
  });
}

test("what a task is called stays text in the picture", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.editorReady();
  await playground.setSource(`import { createTask, sleep } from "@interleave/scheduler";
export function* main() {
  yield* createTask(sleep(1), { name: "</text><script>window.stolen = 1</script>&" });
}`);
  await playground.runToEnd();
  const { content } = await downloaded(page, () => playground.command("Save the picture as SVG"));
  const found = await page.evaluate((svg) => {
    const parsed = new DOMParser().parseFromString(svg, "image/svg+xml");
    return { errors: parsed.querySelectorAll("parsererror").length, scripts: parsed.querySelectorAll("script").length };
  }, content.toString());
  expect(found).toEqual({ errors: 0, scripts: 0 });
  expect(content.toString()).toContain("&lt;/text&gt;&lt;sc");
});

test("the picture as PNG is twice the size of the SVG", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("gather");
  await playground.runToEnd();
  const svg = await downloaded(page, () => playground.command("Save the picture as SVG"));
  const png = await downloaded(page, () => playground.command("Save the picture as PNG"));
  const [, width, height] = /width="(\d+)" height="(\d+)"/.exec(svg.content.toString()) ?? [];
  expect(png.name).toBe("gather.png");
  expect(png.content.subarray(1, 4).toString()).toBe("PNG");
  expect([png.content.readUInt32BE(16), png.content.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
});

test("the chart goes to the clipboard as Markdown", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("gather");
  await playground.runToEnd();
  await playground.command("Gantt chart in Markdown");
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toContain("main   #-gather(a, b, b 2)-");
  const text = await page.evaluate(() => navigator.clipboard.readText());
  expect(text.split("\n")[0]).toBe("```text");
});
