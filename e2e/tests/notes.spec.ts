import { expect, test } from "@playwright/test";
import { downloaded } from "../downloaded.ts";
import { Playground } from "../playground.ts";

test("a result that lay ready unread is drawn on its lane, in the exported picture too", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("pre-scheduled");
  await playground.runToEnd();
  await expect(playground.timeline.getByText("result lies ready")).toBeVisible();
  const { content } = await downloaded(page, () => playground.command("Save the picture as SVG"));
  expect(content.toString().match(/lay ready 2 s/g)?.length).toBe(2);
});

test("the critical path is shown on request, with each task's share, once it may be known", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("inject-extras");
  await playground.run();
  await page.keyboard.press("c");
  const path = page.getByRole("region", { name: "Critical path" });
  await expect(path).toContainText("The critical path is not known before main has ended.");
  await playground.button("Jump to end").click();
  await playground.idle();
  await expect(path.getByRole("listitem")).toHaveText(["a'3.000 s60 %", "b11.000 s20 %", "b31.000 s20 %"]);
  await expect(path.getByRole("status")).toHaveText(
    "The run takes 5.000 s, and hangs on a' 3.000 s (60 %), b1 1.000 s (20 %) and b3 1.000 s (20 %).",
  );
  await path.getByRole("button", { name: "b3" }).click();
  await expect(page.getByRole("region", { name: "Why" })).toContainText('b3 returned "b3"');
  await page.keyboard.press("c");
  await expect(path).toHaveCount(0);
});
