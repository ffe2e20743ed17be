import { expect, test } from "@playwright/test";
import { Playground } from "../playground.ts";

test("through a long sleep the playhead goes on within what is drawn", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.setSource(
    'import { sleep } from "@interleave/scheduler";\nexport function* main() { yield* sleep(2); yield* sleep(100); }',
  );
  await playground.run();
  await playground.playedTo(0);
  await expect(playground.button("Pause")).toBeVisible();
  await playground.button("Pause").click();
  await playground.seek(20);
  expect(await playground.snapshot()).toMatchObject({ at: 20, end: 30, timers: [{ at: 102, reason: "sleep(100)" }] });
  await expect(page.getByText("20.000 / 30.000 s")).toBeVisible();

  await playground.button("Table").click();
  await expect(playground.timeline.getByRole("row", { name: /main/ })).toContainText("sleep(100)");
});
