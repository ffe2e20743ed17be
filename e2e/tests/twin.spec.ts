import { expect, test } from "@playwright/test";
import { Playground } from "../playground.ts";

test("the tree of who awaits whom goes with the playhead, answers why, and can be copied", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("gather");
  await playground.runToEnd();
  await playground.seek(0.5);
  await page.keyboard.press("y");
  const twin = page.getByRole("region", { name: "The timeline as text" });
  const main = twin.getByRole("listitem").filter({ hasText: "main waits for gather(a, b, b 2), 0 of 3 done" });
  await expect(main.getByRole("listitem")).toHaveText([
    "a waits for sleep(3), until 3.000 s",
    "b waits for sleep(1), until 1.000 s",
    "b 2 waits for sleep(1), until 1.000 s",
  ]);
  await playground.seek(2);
  await expect(twin.getByRole("listitem").first().getByRole("listitem")).toHaveText([
    "a waits for sleep(3), until 3.000 s",
  ]);
  await twin.getByRole("button", { name: "Why: a", exact: true }).click();
  await expect(page.getByRole("region", { name: "Why" })).toContainText("a waits for sleep(3): only time ends it.");
  await twin.getByRole("button", { name: "Copy as text" }).click();
  await expect(twin.getByRole("status")).toHaveText("Copied");
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    "main waits for gather(a, b, b 2), 2 of 3 done\n  a waits for sleep(3), until 3.000 s",
  );
  await twin.getByRole("button", { name: "Tasks" }).click();
  await twin.getByRole("button", { name: "Copy as text" }).click();
  await expect
    .poll(() => page.evaluate(() => navigator.clipboard.readText()))
    .toBe(
      [
        "Task\tState\tSince\tWaits for\tLine\tResult",
        "main\twaiting\t0.000 s\tgather(a, b, b 2)\t16\t",
        "a\twaiting\t0.000 s\tsleep(3)\t4\t",
        'b\treturned\t1.000 s\t\t12\t"b1"',
        'b 2\treturned\t1.000 s\t\t12\t"b2"',
      ].join("\n"),
    );
  await page.keyboard.press("v");
  await expect(twin).toHaveCount(0);
});

test("while it plays the page says where it is, never two sentences within a second", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("inject-extras");
  await page.evaluate(() => {
    const region = document.querySelector(".shell > [aria-live=polite]");
    const heard: { at: number; said: string }[] = [];
    Object.assign(window, { heard });
    if (region === null) throw new Error("no live region");
    new MutationObserver(() => {
      const said = region.textContent ?? "";
      if (said !== "") heard.push({ at: performance.now(), said });
    }).observe(region, { childList: true, characterData: true, subtree: true });
  });
  await playground.holdTime();
  await playground.run();
  await playground.givenUpTo(5);
  const heard = await page.evaluate(() => (window as unknown as { heard: { at: number; said: string }[] }).heard);
  const playing = heard.slice(0, -1);
  const apart = playing.slice(1).map(({ at }, index) => at - (playing[index]?.at ?? 0));
  expect(playing.length).toBeGreaterThan(2);
  expect(Math.min(...apart)).toBeGreaterThanOrEqual(1000);
  expect(heard.at(-1)?.said).toBe("5.000 s, step 20: 8 tasks done.");
});
