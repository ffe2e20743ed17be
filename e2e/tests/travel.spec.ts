import { expect, test } from "@playwright/test";
import { downloaded } from "../downloaded.ts";
import { Playground } from "../playground.ts";

test("a stretch is played round and round, by keys or drawn on the scrubber, until Escape", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("inject-extras");
  await playground.runToEnd();
  await playground.seek(1);
  await page.keyboard.press("i");
  await playground.seek(1.5);
  await page.keyboard.press("u");
  const start = page.getByRole("slider", { name: "Loop start" });
  const end = page.getByRole("slider", { name: "Loop end" });
  await expect(start).toHaveAttribute("aria-valuetext", "1.000 s");
  await expect(end).toHaveAttribute("aria-valuetext", "1.500 s");
  await end.press("ArrowLeft");
  await expect(end).toHaveAttribute("aria-valuetext", "1.400 s");

  await playground.seek(4);
  await playground.button("Play").click();
  const rounds = page.evaluate(
    () =>
      new Promise<number>((seen) => {
        let rounds = 0;
        let before = window.interleave.snapshot().at;
        const look = () => {
          const { at } = window.interleave.snapshot();
          if (at < before) rounds++;
          before = at;
          if (rounds < 3) requestAnimationFrame(look);
          else seen(rounds);
        };
        look();
      }),
  );
  expect(await rounds).toBe(3);
  await playground.button("Pause").click();
  await page.keyboard.press("Escape");
  await expect(start).toHaveCount(0);

  const box = await playground.playhead.boundingBox();
  if (box === null) throw new Error("no scrubber");
  const y = box.y + box.height / 2;
  await page.keyboard.down("Shift");
  await page.mouse.move(box.x + 8 + 0.2 * (box.width - 16), y);
  await page.mouse.down();
  await page.mouse.move(box.x + 8 + 0.6 * (box.width - 16), y);
  await page.mouse.up();
  await page.keyboard.up("Shift");
  await expect(start).toHaveAttribute("aria-valuetext", /^(0\.99|1\.00)/);
  await expect(end).toHaveAttribute("aria-valuetext", /^(2\.99|3\.00)/);
});

test("bookmarks are named, gone to, kept with the scenario, and come along in links", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("gather");
  await playground.runToEnd();
  await playground.seek(1);
  await page.keyboard.press("b");
  await expect(page.getByRole("textbox", { name: "Name of the bookmark at 1.000 s" })).toBeFocused();
  await page.keyboard.type("the b's are done");
  await page.keyboard.press("Escape");
  await playground.seek(2.5);
  await playground.command("the b's are");
  expect((await playground.snapshot()).at).toBe(1);

  const { content } = await downloaded(page, () => playground.command("Save the trace"));
  expect(JSON.parse(content.toString()).meta.bookmarks).toEqual([
    { at: 1, name: "the b's are done", seq: expect.any(Number) },
  ]);

  await page.reload();
  await page.waitForFunction(() => "interleave" in window);
  await page.keyboard.press("Shift+B");
  await expect(page.getByRole("textbox", { name: "Name of the bookmark at 1.000 s" })).toHaveValue("the b's are done");
  await page.getByRole("button", { name: "Forget the b's are done" }).click();
  await expect(page.getByText("There is none yet.")).toBeVisible();
});

test("X goes from one thing that went wrong to the next, and says why", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.setSource(`import { createTask, sleep } from "@interleave/scheduler";
function* bad() { yield* sleep(1); throw new Error("no"); }
export function* main() { createTask(bad(), { name: "bad" }); yield* sleep(2); }`);
  await playground.runToEnd();
  await playground.button("Jump to start").click();
  await page.keyboard.press("x");
  await playground.idle();
  const why = page.getByRole("region", { name: "Why" });
  await expect(why).toContainText("bad raised Error: no at 1.000 s");
  const first = await playground.snapshot();
  await page.keyboard.press("x");
  await playground.idle();
  expect((await playground.snapshot()).seq).toBeGreaterThan(first.seq);
  await page.keyboard.press("Shift+X");
  await playground.idle();
  expect((await playground.snapshot()).seq).toBe(first.seq);
});

test("a diamond on the ruler is gone to, and answers why its wait tripped", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("inject-extras");
  await playground.runToEnd();
  const host = await page.locator(".draw .host").boundingBox();
  if (host === null) throw new Error("no timeline");
  // Ruler and label column are 32 and 152 px; the axis goes from 16 px right of the labels to 72 px from the edge.
  const left = host.x + 152 + 16;
  const right = host.x + host.width - 72;
  await page.mouse.click(left + (2 / 5) * (right - left), host.y + 32);
  await playground.idle();
  await expect(page.getByRole("region", { name: "Why" })).toContainText(
    "wait 2 tripped at 2.000 s because b3 returned.",
  );
  expect((await playground.snapshot()).at).toBe(2);
});
