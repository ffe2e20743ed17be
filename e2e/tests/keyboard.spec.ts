import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { Playground } from "../playground.ts";

for (const theme of ["light", "dark"] as const) {
  for (const [device, viewport] of [
    ["a desktop", { width: 1440, height: 900 }],
    ["a phone", { width: 390, height: 844 }],
  ] as const) {
    test(`axe finds nothing in the ${theme} theme on ${device}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: theme });
      await page.setViewportSize(viewport);
      const playground = new Playground(page);
      await playground.open();
      if (device === "a desktop") await playground.editorReady();
      await playground.pick("inject-extras");
      await playground.runToEnd();
      await playground.seek(2);
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    });
  }
}

test("the whole flow works by keyboard alone", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.editorReady();
  const focused = () =>
    page.evaluate(
      () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
    );
  const tabTo = async (name: RegExp) => {
    for (let presses = 0; presses < 80; presses++) {
      if (name.test(await focused())) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`Tab never reached ${name}`);
  };

  await tabTo(/^Scenario$/);
  await page.keyboard.type("First");
  await page.keyboard.press("Control+Enter");
  await playground.playedTo(0.1);
  await page.keyboard.press("Escape");
  await tabTo(/^Playhead$/);
  await page.keyboard.press("End");
  await playground.idle();
  const end = await playground.snapshot();
  expect(end.at).toBe(end.end);
  await page.keyboard.press(",");
  expect((await playground.snapshot()).seq).toBeLessThan(end.seq);
  await page.keyboard.press(".");
  expect((await playground.snapshot()).seq).toBe(end.seq);
  await page.keyboard.press("Home");
  expect((await playground.snapshot()).at).toBe(0);
  await page.keyboard.press("Space");
  await playground.playedTo(0.1);
  await page.keyboard.press("Space");
  await expect(playground.button("Play")).toBeVisible();
});

test("Tab goes through the editor and out of it again", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.editorReady();
  const inEditor = () => page.evaluate(() => document.activeElement?.closest(".monaco-editor") != null);
  const before = (await playground.snapshot()).source;
  let entered = false;
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press("Tab");
    if (await inEditor()) entered = true;
    else if (entered) break;
  }
  expect(entered).toBe(true);
  expect(await inEditor()).toBe(false);
  expect((await playground.snapshot()).source).toBe(before);
});

test("everything is in the command palette", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.command("gather");
  expect((await playground.snapshot()).source).toContain("gather(");
});

test("letters typed in the editor do nothing outside of it", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.editorReady();
  await playground.pick("gather");
  await playground.runToEnd();
  const { at } = await playground.snapshot();
  await playground.editor.locator(".view-line").first().click();
  await page.keyboard.type("// t.,[]wasd ");
  expect((await playground.snapshot()).at).toBe(at);
  expect((await playground.snapshot()).source).toContain("t.,[]wasd");
});
