import { AxeBuilder } from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { Playground } from "../playground.ts";

const nested = `import { createTask, gather, sleep } from "@interleave/scheduler";
function* buyer(n: number) { yield* sleep(n + 1); }
function* shop() { yield* gather([0, 1, 2].map((n) => createTask(buyer(n), { name: \`buyer\${n}\` }))); }
export function* main() { yield* gather([createTask(shop(), { name: "shop" }), createTask(buyer(5), { name: "late" })]); }
`;

async function opened(page: Page): Promise<Playground> {
  const playground = new Playground(page);
  await playground.open();
  await playground.setSource(nested);
  await playground.runToEnd();
  return playground;
}

test("lanes are filtered, counted and shown again, and what is selected comes into sight", async ({ page }) => {
  const playground = await opened(page);
  await playground.button("Lanes").click();
  const bar = page.getByRole("region", { name: "Lanes" });
  await bar.getByRole("searchbox", { name: "Lanes whose name has" }).pressSequentially("buyer");
  await expect(bar).toContainText("3 of 6 lanes");
  await playground.seek(1.5);
  await bar.getByRole("button", { name: "waiting", exact: true }).click();
  await expect(bar).toContainText("2 of 6 lanes");
  await expect(playground.button("Lanes: 2 of 6")).toHaveAttribute("aria-expanded", "true");

  await page.getByRole("heading", { name: "Timeline" }).click();
  await page.keyboard.press("/");
  await page.getByRole("combobox", { name: "Find a task" }).pressSequentially("late");
  await page.getByRole("option", { name: "late" }).click();
  await expect(playground.button("Lanes")).toBeVisible();
  await expect(bar.getByRole("button", { name: "Pin late" })).toBeEnabled();
});

test("axe finds nothing in what chooses lanes and in what measures", async ({ page }) => {
  const playground = await opened(page);
  await playground.button("Lanes").click();
  await playground.button("Measure").click();
  await playground.button("raised").click();
  const { violations } = await new AxeBuilder({ page }).include("#timeline").analyze();
  expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
});

test("the keyboard walks the tree of lanes, folds and pins", async ({ page }) => {
  const playground = await opened(page);
  const why = page.getByRole("region", { name: "Why" });
  await page.getByRole("heading", { name: "Timeline" }).click();
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  await expect(why).toContainText("shop");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("ArrowDown");
  await expect(why).toContainText("late");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowRight");
  await page.keyboard.press("ArrowRight");
  await expect(why).toContainText("buyer0");
  await page.keyboard.press("k");
  await playground.button("Lanes").click();
  await expect(page.getByRole("button", { name: "Pin buyer0" })).toHaveAttribute("aria-pressed", "true");
});

test("two marks are measured between, by keyboard and by a drag with Shift", async ({ page }) => {
  const playground = await opened(page);
  await playground.seek(0.5);
  await page.getByRole("heading", { name: "Timeline" }).click();
  await page.keyboard.press("m");
  const measure = page.getByRole("region", { name: "Measure" });
  await expect(measure).toContainText("Mark A is at 0.500 s.");
  await playground.seek(2.5);
  await page.getByRole("heading", { name: "Timeline" }).click();
  await page.keyboard.press("Shift+M");
  await expect(measure).toContainText("2.000 s, 2 steps from A at 0.500 s to B at 2.500 s. Ran: buyer0 1×, buyer1 1×.");
  await page.keyboard.press("Escape");
  await expect(measure).toBeHidden();

  const drawing = await page.locator("#timeline canvas").first().boundingBox();
  if (!drawing) throw new Error("There is no drawing.");
  await page.keyboard.down("Shift");
  await page.mouse.move(drawing.x + drawing.width * 0.5, drawing.y + 60);
  await page.mouse.down();
  await page.mouse.move(drawing.x + drawing.width * 0.7, drawing.y + 60, { steps: 5 });
  await page.mouse.up();
  await page.keyboard.up("Shift");
  await expect(measure).toContainText(/^\d\.\d{3} s, \d+ steps? from A/);
});
