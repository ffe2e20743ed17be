import { expect, type Locator, test } from "@playwright/test";
import { Playground } from "../playground.ts";

/** Texts of parts that reach beyond the box that holds them. */
function overflowing(boxes: Locator) {
  return boxes.evaluateAll((elements) =>
    elements.filter((element) => element.scrollWidth > element.clientWidth).map((element) => element.textContent),
  );
}

test("while a run plays for the first time, the key names the patterns that are drawn, on every device", async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("inject-extras");
  await playground.holdTime();
  await playground.run();
  await playground.givenUpTo(1.5);
  for (const [width, height] of [
    [1440, 900],
    [1024, 768],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    for (const state of ["ready", "running", "waiting"])
      await expect(playground.timeline.getByRole("listitem").filter({ hasText: state }).first()).toBeInViewport();
  }
});

test("on a phone, what keeps a program from running is whole in sight", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const playground = new Playground(page);
  await playground.open();
  await playground.setSource("export function* main() { const x = ; }");
  await playground.run();
  await expect(playground.alert).toContainText("This source cannot be read");
  await expect(playground.alert).toBeInViewport({ ratio: 0.98 });
  await expect(page.getByRole("button", { name: "Go to line 1" })).toBeInViewport({ ratio: 0.98 });
});

test("on a phone, the name of a step that is too long for its line is cut, and not what it does", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const playground = new Playground(page);
  await playground.open();
  await playground.setSource(`import { createTask, sleep } from "@interleave/scheduler";
export function* main() {
  yield* createTask(sleep(1), { name: "${"long".repeat(30)}" });
}
`);
  await playground.runToEnd();
  await playground.seek(0);
  const step = playground.timeline.locator("[aria-current=step]");
  await expect(step).toHaveText(/^2(long)+starts, sleep\(1\)$/);
  await expect(step).toBeInViewport({ ratio: 0.98 });
  await expect(step.getByText("starts, sleep(1)")).toBeInViewport({ ratio: 0.98 });
  await expect(step.locator(".task")).toHaveCSS("text-overflow", "ellipsis");
});

test("a message as long as a page leaves the story of the error its room", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.setSource('export function* main() {\n  throw new Error("disk full ".repeat(100));\n}\n');
  await playground.runToEnd();
  await expect(playground.alert.getByRole("button", { name: "line 2" })).toBeInViewport();
});

test("before a room, the circle of a deadlock is as large as the words beside it", async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("deadlock");
  await playground.runToEnd();
  await page.keyboard.press("p");
  const circle = page.getByRole("img", { name: "ann waits for" });
  await expect(circle).toBeVisible();
  const pixels = await circle.evaluate((svg: SVGSVGElement) => 12 * (svg.getScreenCTM()?.a ?? 0));
  expect(pixels).toBeGreaterThan(16);
  await expect(playground.timeline.locator("[aria-current=step]")).toBeInViewport({ ratio: 0.98 });
});

test("in the strip, what a step did is cut only where its room ends", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.setSource("export function* main() {\n  return [1, 2, 3, 4, 5, 6, 7, 8, 9];\n}\n");
  await playground.runToEnd();
  const words = playground.timeline.locator("[aria-current=step]").getByText("starts, returns [1, 2");
  await expect(words).toBeVisible();
  expect(await overflowing(words)).toEqual([]);
});

test("on a desktop each scenario's name is read whole in the bar", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  const cut = await playground.scenario.evaluate((select: HTMLSelectElement) => {
    const { fontWeight, fontSize, fontFamily, paddingLeft, paddingRight } = getComputedStyle(select);
    const room = select.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
    const pen = new OffscreenCanvas(1, 1).getContext("2d");
    if (pen === null) throw new Error("no canvas");
    pen.font = `${fontWeight} ${fontSize} ${fontFamily}`;
    return [...select.options].map(({ text }) => text).filter((text) => pen.measureText(text).width > room);
  });
  expect(cut).toEqual([]);
});

test("on a large screen the lines have room for who waits on them", async ({ page }) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  const playground = new Playground(page);
  await playground.open();
  await playground.editorReady();
  await playground.pick("block");
  await playground.runToEnd();
  await playground.seek(0.25);
  for (const name of ["ticker", "ticker 2", "busy"])
    await expect(playground.editor.getByRole("button", { name: `Select ${name} waiting · until` })).toBeVisible();
});

test("all of both bars is within the page, whatever its size", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("inject-extras");
  await playground.runToEnd();
  for (const [width, height] of [
    [360, 740],
    [500, 800],
    [560, 900],
    [667, 375],
    [744, 1133],
    [768, 1024],
    [820, 1180],
    [1024, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    const rest = page.getByRole("button", { name: "More" });
    await expect(rest.or(page.getByRole("button", { name: "Help" }))).toBeVisible();
    await playground.idle();
    const outside = await page
      .locator("header, footer")
      .locator("button, select, input")
      .evaluateAll((elements) =>
        elements
          .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth)
          .map((element) => element.getAttribute("aria-label") ?? element.textContent),
      );
    expect([width, outside]).toEqual([width, []]);
    await expect(page.getByRole("contentinfo").getByText("5.000", { exact: true })).toBeVisible();
    const crowded = await rest.isVisible();
    if (crowded) await rest.click();
    await expect(page.getByRole("button", { name: "Help" })).toBeVisible();
    await expect(page.getByRole("group", { name: "Axis" }).first()).toBeAttached();
    if (crowded) await page.keyboard.press("Escape");
  }
});

test("how the run stands is whole in the bar of every desktop", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("inject-extras");
  await playground.runToEnd();
  const words = page.getByRole("banner").getByText("Finished at 5.000 s", { exact: true });
  for (const width of [1024, 1180, 1280, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await expect(words).toBeInViewport({ ratio: 0.98 });
    expect([width, await overflowing(words)]).toEqual([width, []]);
  }
});

test("what a problem says has room beside what can be done about it, on every desktop", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("deadlock");
  await playground.runToEnd();
  for (const width of [1024, 1280, 1440]) {
    await page.setViewportSize({ width, height: 800 });
    await playground.idle();
    expect((await playground.alert.boundingBox())?.width).toBeGreaterThanOrEqual(280);
  }
});
