import { expect, test } from "@playwright/test";
import { painted } from "../picture.ts";
import { Playground } from "../playground.ts";

test("a run draws itself in real time, and every instant of it can be had again", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("gather");
  await playground.holdTime();
  await playground.run();

  await playground.givenUpTo(1);
  const early = await painted(page);
  await playground.givenUpTo(2);
  const late = await painted(page);
  expect(early.at).toBeLessThan(1.2);
  expect(late.at).toBeLessThan(2.2);
  expect(late.pixels).toBeGreaterThan(early.pixels);

  await playground.givenUpTo(3);
  expect((await playground.snapshot()).at).toBe(3);
});

test("the sets of gather go from three pending to one to none", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("gather");
  await playground.runToEnd();
  const pendingAt = async (seconds: number) => {
    await playground.seek(seconds);
    return (await playground.snapshot()).boxes[0]?.pending.length;
  };
  expect([await pendingAt(0.5), await pendingAt(1.5), await pendingAt(3)]).toEqual([3, 1, 0]);
});

test("scrubbed back to 0.5 s, every pane shows 0.5 s", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.editorReady();
  await playground.pick("gather");
  await playground.runToEnd();
  await playground.seek(0.5);

  const shown = await playground.snapshot();
  expect(shown.at).toBe(0.5);
  expect(shown.tasks.map(({ name, state, waitingOn }) => [name, state, waitingOn])).toEqual([
    ["main", "waiting", "gather(a, b, b 2)"],
    ["a", "waiting", "sleep(3)"],
    ["b", "waiting", "sleep(1)"],
    ["b 2", "waiting", "sleep(1)"],
  ]);
  expect(shown.output).toEqual([]);
  expect(shown.timers).toEqual([
    { at: 1, reason: "sleep(1)" },
    { at: 1, reason: "sleep(1)" },
    { at: 3, reason: "sleep(3)" },
  ]);
  await expect(playground.sets.getByText("pending")).toContainText("3");
  await expect(playground.editor.getByText("a", { exact: true }).first()).toBeVisible();
});

test("a step forward and a step back give the same picture", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("inject-extras");
  await playground.runToEnd();
  await playground.seek(2);
  await playground.button("Step back").click();
  await playground.idle();
  const before = { picture: await playground.timeline.screenshot(), facts: await playground.snapshot() };
  await playground.button("Step forward").click();
  await playground.idle();
  expect((await playground.snapshot()).seq).toBeGreaterThan(before.facts.seq);
  await playground.button("Step back").click();
  await playground.idle();
  expect(await playground.snapshot()).toEqual(before.facts);
  expect((await playground.timeline.screenshot()).equals(before.picture)).toBe(true);
});

test("the speed changes while it plays, and nothing starts again", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("sequential");
  await playground.holdTime();
  await playground.run();
  await playground.givenUpTo(0.2);
  await page.getByLabel("Speed").selectOption("10");
  const { at } = await playground.snapshot();
  await page.clock.runFor(100);
  const passed = (await playground.snapshot()).at - at;
  // A tenth of a second is a second at speed 10, to within the frame at either end.
  expect(passed).toBeGreaterThan(0.8);
  expect(passed).toBeLessThan(1.2);
});

test("an edit marks the run as older, and the next run is shorter", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.editorReady();
  await playground.pick("gather");
  await playground.runToEnd();
  expect((await playground.snapshot()).end).toBe(3);

  const line = playground.editor.locator(".view-line", { hasText: "sleep(3)" }).first();
  await line.click();
  await page.keyboard.press("End");
  for (let i = 0; i < ");".length; i++) await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Backspace");
  await page.keyboard.type("2");
  await expect(playground.editor).toContainText(/older source/i);
  expect((await playground.snapshot()).source).toContain("sleep(2)");

  await playground.runToEnd();
  expect((await playground.snapshot()).end).toBe(2);
  await expect(playground.editor).not.toContainText(/older source/i);
});
