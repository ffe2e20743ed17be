import { expect, test } from "@playwright/test";
import { Playground } from "../playground.ts";

test.use({ viewport: { width: 1920, height: 1080 } });

test("P makes the page larger for a room and takes away what nobody points at; Escape brings it back", async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.editorReady();
  await playground.pick("inject-extras");
  await playground.runToEnd();
  await playground.seek(2);
  const region = (name: string) => page.getByRole("region", { name, exact: true });
  const clockHeight = () => page.evaluate(() => getComputedStyle(document.body).fontSize);
  const width = async () => Math.round((await playground.editor.boundingBox())?.width ?? 0);
  const before = await width();
  expect(await clockHeight()).toBe("13px");

  await page.keyboard.press("p");
  await playground.idle();
  expect(await clockHeight()).toBe("18px");
  await expect.poll(width).toBe(640);
  for (const gone of ["Share", "Compare", "Help"]) await expect(playground.button(gone)).toHaveCount(0);
  await expect(playground.language).toHaveCount(0);
  for (const gone of ["Ready queue", "Timers"]) await expect(region(gone)).toHaveCount(0);
  for (const there of ["Editor", "Timeline", "Sets", "Output"]) await expect(region(there)).toBeVisible();
  // A clicker steps.
  const { seq } = await playground.snapshot();
  await page.keyboard.press("PageUp");
  await page.keyboard.press("PageDown");
  await playground.idle();
  expect((await playground.snapshot()).seq).toBe(seq);

  await page.keyboard.press("Escape");
  await playground.idle();
  expect(await clockHeight()).toBe("13px");
  await expect(region("Ready queue")).toBeVisible();
  await expect.poll(width).toBe(before);
});

test("what is written and selected stays through presenter mode, and its button leaves it", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.editorReady();
  await playground.pick("gather");
  await playground.runToEnd();
  await playground.button("Presenter").click();
  await playground.idle();
  await expect(playground.editor.getByText("gather.ts")).toBeVisible();
  const facts = await playground.snapshot();
  await playground.button("Leave presenter").click();
  await playground.idle();
  expect(await playground.snapshot()).toEqual(facts);
  await expect(playground.button("Share")).toBeVisible();
});

test("before a room the line of the last step comes into sight, however low the screen is", async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 720 });
  const playground = new Playground(page);
  await playground.open();
  await playground.editorReady();
  await playground.pick("inject-extras");
  await playground.runToEnd();
  await playground.seek(0);
  const line = (text: string) => playground.editor.locator(".view-line", { hasText: text });
  await expect(line("return results;")).toHaveCount(0);

  await page.keyboard.press("p");
  await playground.button("Jump to end").click();
  await playground.idle();
  await expect(line("return results;")).toBeInViewport();
  await playground.seek(0);
  await expect(line("yield* sleep(1);")).toBeInViewport();
});
