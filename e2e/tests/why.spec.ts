import { expect, test } from "@playwright/test";
import { Playground } from "../playground.ts";

test("a line of the output answers why, and its causes lead back to who made it possible", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("inject-extras");
  await playground.runToEnd();
  await playground.seek(2);

  const why = page.getByRole("region", { name: "Why" });
  const height = (await why.boundingBox())?.height;
  await playground.output.getByRole("button", { name: "Why: b3" }).click();
  await expect(why).toContainText("b3 printed this at 2.000 s, in the step that began because its sleep(1) ended.");
  await why.getByRole("button", { name: "Cause: step 9" }).click();
  await expect(why).toContainText("b3 ran at 2.000 s because its sleep(1) ended.");
  await why.getByRole("button", { name: "Cause: waking" }).click();
  await expect(why).toContainText(
    "b3 woke at 2.000 s because its sleep(1) ended; nothing is ahead of it in the ready queue.",
  );
  await why.getByRole("button", { name: "Clear selection" }).click();
  await expect(why).toContainText("Select a bar, a mark, a chip or a line of the output");
  expect((await why.boundingBox())?.height).toBe(height);
});

test("a chip and the trip of a wait can be asked about, and the keyboard asks with Enter", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("inject-extras");
  await playground.runToEnd();
  await playground.seek(2);

  const why = page.getByRole("region", { name: "Why" });
  await playground.sets.getByRole("button", { name: "Why: a", exact: true }).click();
  await expect(why).toContainText("a waits for sleep(3): only time ends it.");
  await playground.timeline.getByRole("button", { name: /wait 2 trips/ }).click();
  await expect(why).toContainText("wait 2 tripped at 2.000 s because b3 returned.");
  await why.getByRole("button", { name: "Effect: waking" }).click();
  await expect(why).toContainText(
    "main woke at 2.000 s because b3 returned. wait 2 needed any one of a and b3; it waited 1.000 s.",
  );
  await page.keyboard.press("Escape");
  await playground.button("Jump to end").click();
  await page.getByRole("heading", { name: "Timeline" }).click();
  await page.keyboard.press("Enter");
  await expect(why).toBeFocused();
  await expect(why).toContainText("main returned");
});

test("a hint comes with its moment, says what it cost, and shows where", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("pre-scheduled");
  await playground.runToEnd();
  const hints = async () => (await playground.snapshot()).hints;
  expect(await hints()).toEqual([
    { id: "head-of-line", text: "b1 and b2 lay ready for 2.000 s while main, who reads them, waited for a." },
  ]);
  await playground.button("1 hint").click();
  await page.getByRole("region", { name: "Hints" }).getByRole("button", { name: "Show" }).click();
  await expect(page.getByRole("region", { name: "Why" })).toContainText('b1 returned "b1" at 1.000 s');
  await playground.seek(2.5);
  expect(await hints()).toEqual([]);
  await expect(playground.button("1 hint")).toHaveCount(0);
});
