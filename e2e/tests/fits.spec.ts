import { expect, type Locator, test } from "@playwright/test";
import { Playground } from "../playground.ts";

/** Texts of parts that reach beyond the box that holds them. */
function overflowing(boxes: Locator) {
  return boxes.evaluateAll((elements) =>
    elements.filter((element) => element.scrollWidth > element.clientWidth).map((element) => element.textContent),
  );
}

for (const [device, viewport] of [
  ["a desktop", { width: 1440, height: 900 }],
  ["a phone", { width: 390, height: 844 }],
] as const) {
  test(`closed boxes name their members as far as they fit on ${device}`, async ({ page }) => {
    await page.setViewportSize(viewport);
    const playground = new Playground(page);
    await playground.open();
    await playground.pick("timeout-loop");
    await playground.runToEnd();
    const rows = playground.sets.getByRole("button", { expanded: false });
    expect(await rows.count()).toBe(16);
    expect(await overflowing(rows)).toEqual([]);
  });
}

test("every target on a phone is at least 40 px high, and the step at the playhead is in sight", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("inject-extras");
  await playground.runToEnd();
  await playground.seek(2);
  await expect(playground.scenario.locator("option:checked")).toHaveText("Inject extras while waiting");
  await expect(playground.timeline.locator("[aria-current=step]")).toBeInViewport({ ratio: 0.98 });
  const small = await page
    .getByRole("button")
    .evaluateAll((buttons) =>
      buttons
        .filter((button) => button.checkVisibility() && button.getBoundingClientRect().height < 40)
        .map((button) => button.getAttribute("aria-label") ?? button.textContent),
    );
  expect(small).toEqual([]);
});

test("a step whose words are wider than a phone does not move the page aside", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("inject-extras");
  await playground.runToEnd();
  await expect(playground.timeline.locator("[aria-current=step]")).toContainText("returns");
  expect((await page.getByRole("banner").boundingBox())?.x).toBe(0);
});

test("the time of a long run has room on a phone", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const playground = new Playground(page);
  await playground.open();
  await playground.setSource(
    `import { block } from "@interleave/scheduler";\nexport function* main() {\n  block(98765.4321);\n}\n`,
  );
  await playground.runToEnd();
  const { x, width } = (await page.getByText("/ 98765.432 s").boundingBox()) ?? { x: 0, width: 391 };
  expect(x + width).toBeLessThanOrEqual(390);
});

test("a phone on its side has every pane", async ({ page }) => {
  await page.setViewportSize({ width: 844, height: 390 });
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("inject-extras");
  await playground.runToEnd();
  await playground.seek(2);
  for (const name of ["Timeline", "Sets", "Output", "Code"]) {
    await page.getByRole("tab", { name }).click();
    const pane = name === "Code" ? playground.editor : page.getByRole("region", { name });
    expect((await pane.boundingBox())?.height).toBeGreaterThan(240);
  }
});

test("a task is found by a part of its name, and the output is gone through line by line", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("inject-extras");
  await playground.runToEnd();
  await page.keyboard.press("Home");
  await page.keyboard.press("o");
  await page.keyboard.press("o");
  await playground.idle();
  expect((await playground.snapshot()).output.map(({ text }) => text)).toEqual(["b1", "b2"]);
  await page.keyboard.press("Shift+O");
  await playground.idle();
  expect((await playground.snapshot()).output.map(({ text }) => text)).toEqual(["b1"]);
  await page.keyboard.press("/");
  await page.getByRole("combobox", { name: "Find a task" }).pressSequentially("b3");
  await page.keyboard.press("Enter");
  await page.keyboard.press("End");
  await page.keyboard.press(",");
  await playground.idle();
  expect((await playground.snapshot()).output.at(-1)?.text).toBe("b3");
});

test("an error says who raised it and who met it, with both lines", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.setSource(`import { createTask, sleep, wait } from "@interleave/scheduler";
function* fails() {
  yield* sleep(2);
  throw new Error("disk full");
}
export function* main() {
  const task = createTask(fails(), { name: "w2" });
  yield* wait([task]);
  return task.result();
}
`);
  await playground.runToEnd();
  await expect(playground.alert).toContainText(
    "w2 raised it in line 4 at 2.000 s. main met it in line 9 and did not catch it",
  );
  const main = (await playground.snapshot()).tasks.find(({ name }) => name === "main");
  expect(main?.line).toBe(9);
});

test("a long name and a long line have room in the output, and the newest line is in sight", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.setSource(`import { createTask, sleep } from "@interleave/scheduler";
function* job(n: number) {
  yield* sleep(n);
  console.log("x".repeat(3000));
  console.log("end of " + n);
}
export function* main() {
  for (const n of [1, 2]) createTask(job(n), { name: "download-the-report-of-customer-" + n });
  yield* sleep(3);
}
`);
  await playground.runToEnd();
  const lines = playground.output.getByRole("button", { name: /^Why: / });
  await expect(lines).toHaveCount(4);
  await expect(lines.last()).toBeInViewport({ ratio: 0.98 });
  const { width, height } = (await lines.first().boundingBox()) ?? { width: 0, height: 0 };
  expect(width).toBeGreaterThan(180);
  expect(height).toBeLessThan(300);
  // Who asks about it sees all of it.
  await lines.first().click();
  await expect(lines.first()).toBeFocused();
  expect((await lines.first().boundingBox())?.height).toBeGreaterThan(1000);
});

for (const [device, viewport] of [
  ["a desktop", { width: 1440, height: 900 }],
  ["a small laptop", { width: 1024, height: 768 }],
  ["a phone", { width: 390, height: 844 }],
] as const) {
  test(`while a run plays for the first time, the key names the patterns that are drawn on ${device}`, async ({
    page,
  }) => {
    await page.setViewportSize(viewport);
    const playground = new Playground(page);
    await playground.open();
    await playground.pick("inject-extras");
    await playground.holdTime();
    await playground.run();
    await playground.givenUpTo(1.5);
    for (const state of ["ready", "running", "waiting"])
      await expect(playground.timeline.getByRole("listitem").filter({ hasText: state }).first()).toBeInViewport();
  });
}

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
  test(`all of both bars is within a page of ${width} by ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    const playground = new Playground(page);
    await playground.open();
    await playground.pick("inject-extras");
    await playground.runToEnd();
    const outside = await page
      .locator("header, footer")
      .locator("button, select, input")
      .evaluateAll((elements) =>
        elements
          .filter((element) => element.checkVisibility() && element.getBoundingClientRect().right > innerWidth)
          .map((element) => element.getAttribute("aria-label") ?? element.textContent),
      );
    expect(outside).toEqual([]);
    await expect(page.getByRole("contentinfo").getByText("5.000", { exact: true })).toBeVisible();
    const rest = page.getByRole("button", { name: "More" });
    if (await rest.isVisible()) await rest.click();
    await expect(page.getByRole("button", { name: "Help" })).toBeVisible();
    await expect(page.getByRole("group", { name: "Axis" }).first()).toBeAttached();
  });
}

for (const width of [1024, 1180, 1280, 1440]) {
  test(`how the run stands is whole in the bar of a page ${width} px wide`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    const playground = new Playground(page);
    await playground.open();
    await playground.pick("inject-extras");
    await playground.runToEnd();
    const words = page.getByRole("banner").getByText("Finished at 5.000 s", { exact: true });
    await expect(words).toBeInViewport({ ratio: 0.98 });
    expect(await overflowing(words)).toEqual([]);
  });
}
