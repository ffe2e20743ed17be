import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { downloaded } from "../downloaded.ts";
import { Playground } from "../playground.ts";

const bar = (page: Page) => page.getByRole("region", { name: "Compare", exact: true });
const verdict = (page: Page) => bar(page).getByRole("status");

/** Python starts first, which takes as long as it takes. */
const answered = (page: Page) =>
  verdict(page)
    .filter({ hasText: /^(Equal|First difference)/ })
    .waitFor();

test("every scenario is equal to itself in the other language", async ({ page }) => {
  test.slow();
  const playground = new Playground(page);
  await playground.open();
  await playground.button("Compare").click();
  await answered(page);
  const ids = await playground.scenario
    .locator("option")
    .evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value));
  const said: Record<string, string | null> = {};
  for (const id of ids) {
    await playground.pick(id);
    await playground.runToEnd();
    said[id] = await verdict(page).textContent();
  }
  expect(said).toEqual({
    sequential: "Equal: 40 events, the same order and the same times",
    order: "Equal: 40 events, the same order and the same times",
    "pre-scheduled": "Equal: 61 events, the same order and the same times",
    "as-completed": "Equal: 75 events, the same order and the same times",
    gather: "Equal: 69 events, the same order and the same times",
    wait: "Equal: 69 events, the same order and the same times",
    "first-completed": "Equal: 77 events, the same order and the same times",
    "inject-extras": "Equal: 173 events, the same order and the same times",
    "timeout-loop": "Equal: 289 events, the same order and the same times",
    "gather-exception": "Equal: 81 events, the same order and the same times",
    "first-exception": "Equal: 84 events, the same order and the same times",
    "cancel-cleanup": "Equal: 50 events, the same order and the same times",
    block: "Equal: 154 events, the same order and the same times",
    deadlock: "Equal: 72 events, the same order and the same times",
  });
});

test("an edited program is said to differ where it was edited, and one key leads there in both", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.editorReady();
  await playground.pick("gather");
  const source = (await playground.snapshot()).source;
  await playground.setSource(source.replace('console.log("a");', 'yield* sleep(1);\n  console.log("a");'));
  await playground.button("Compare").click();
  await answered(page);
  await expect(verdict(page)).toHaveText(
    "First difference at 3.000 s, step 6: TypeScript sets a timer for 4.000 s, Python prints a",
  );
  await playground.timeline.click({ position: { x: 300, y: 20 } });
  await page.keyboard.press("j");
  await playground.idle();
  expect(await playground.snapshot()).toMatchObject({ at: 3, timers: [{ at: 4, reason: "sleep(1)" }] });
  await playground.button("Table").click();
  const table = page.getByRole("region", { name: "The two runs as text" });
  await expect(table.getByRole("row", { name: /^a / })).toHaveText("arunningrunning");
  await playground.button("Jump to end").click();
  await expect(table.getByRole("row", { name: /^a / })).toHaveText("areturnedreturned");
  await page.keyboard.press("g");
  await expect(bar(page)).toHaveCount(0);
});

test("a run is compared with the one before it and with a file, of the same language: what it prints counts", async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.editorReady();
  await playground.pick("gather");
  await playground.runToEnd();
  const file = await downloaded(page, () => playground.command("Save the trace as a file"));
  const source = (await playground.snapshot()).source;
  await playground.setSource(source.replace('console.log("a")', 'console.log("A")'));
  await playground.runToEnd();
  await playground.command("Compare with another run");
  await bar(page).getByRole("combobox", { name: "Compare with" }).selectOption("before");
  await expect(verdict(page)).toHaveText(
    "First difference at 3.000 s, step 6: this run prints A, the run before prints a",
  );
  const chooser = page.waitForEvent("filechooser");
  await bar(page).getByRole("combobox", { name: "Compare with" }).selectOption("file");
  await (await chooser).setFiles({ name: file.name, mimeType: "application/json", buffer: file.content });
  await expect(verdict(page)).toHaveText("First difference at 3.000 s, step 6: this run prints A, the file prints a");
  await playground.setSource(source);
  await playground.runToEnd();
  await expect(verdict(page)).toHaveText(/^Equal: \d+ events, the same order and the same times$/);
});

test("a program that is in one language only says so, and a run that never ends is compared as far as it was computed", async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.editorReady();
  await playground.pick("gather");
  await playground.button("Compare").click();
  await bar(page).getByRole("combobox", { name: "Compare with" }).selectOption("before");
  await expect(verdict(page)).toHaveText("There was no run before this one yet: change something, and run it again.");
  await bar(page).getByRole("button", { name: "End comparing" }).click();
  await playground.setSource(
    'import { sleep } from "@interleave/scheduler";\nexport function* main() {\n  while (true) yield* sleep(10);\n}\n',
  );
  await playground.run();
  await playground.playedTo(0.1);
  await playground.run();
  await playground.button("Compare").click();
  await bar(page).getByRole("combobox", { name: "Compare with" }).selectOption("before");
  await expect(verdict(page)).toHaveText(/^Equal up to 30\.000 s: /);
});

for (const [device, viewport] of [
  ["a desktop", { width: 1440, height: 900 }],
  ["a phone", { width: 390, height: 844 }],
] as const) {
  test(`axe finds nothing in two runs that are compared on ${device}, and all of it is on the page`, async ({
    page,
  }) => {
    await page.emulateMedia({ colorScheme: device === "a phone" ? "dark" : "light" });
    await page.setViewportSize(viewport);
    const playground = new Playground(page);
    await playground.open();
    await playground.pick("inject-extras");
    await playground.command("Compare with another run");
    await answered(page);
    await playground.button("Jump to end").click();
    await playground.idle();
    for (const _ of ["drawn", "as a table"]) {
      const { violations } = await new AxeBuilder({ page }).analyze();
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
      await playground.button("Table").click();
      await playground.idle();
    }
  });
}
