import { expect, test } from "@playwright/test";
import { Playground } from "../playground.ts";

test("on a phone, the output opens at its newest line", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const playground = new Playground(page);
  await playground.open();
  await playground.setSource(
    'export function* main() {\n  for (let line = 1; line <= 60; line++) console.log("line", line);\n}\n',
  );
  await playground.runToEnd();
  await page.getByRole("tab", { name: /^Output/ }).click();
  await expect(playground.output.getByRole("button", { name: "line 60" })).toBeInViewport({ ratio: 0.98 });
  await expect(playground.output.getByRole("button", { name: "line 1", exact: true })).not.toBeInViewport();
});

test("a run of whose output only the beginning is kept has finished, and says both", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.setSource(
    "export function* main() {\n  for (let line = 1; line <= 10_001; line++) console.log(line);\n}\n",
  );
  await playground.runToEnd();
  await expect(page.getByRole("banner").getByText("Finished at 0.000 s")).toBeVisible();
  await expect(playground.alert).toContainText("Too much to keep all of it");
  await expect(playground.alert).toContainText("the first 10,000 are kept");
});
