import { createHash } from "node:crypto";
import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { Playground } from "../playground.ts";

const nested = `import { createTask, gather, sleep } from "@interleave/scheduler";

function* fetchPage(n: number) {
  yield* sleep(n);
  return "page " + n;
}

function* load(n: number) {
  return yield* fetchPage(n);
}

export function* main() {
  const task = createTask(load(1), { name: "first" });
  const first = yield* task;
  const tasks = [createTask(load(2), { name: "a" }),
    createTask(load(3), { name: "b" })];
  const pages = yield* gather(tasks);
  return [first, ...pages];
}
`;

async function opened(page: Page, source = nested) {
  const playground = new Playground(page);
  await playground.open();
  await playground.editorReady();
  await playground.setSource(source);
  await playground.runToEnd();
  return playground;
}

/** What stands beside the lines, from the top. */
function beside(playground: Playground) {
  return playground.editor.getByRole("group", { name: "Beside the lines" }).getByRole("button");
}

function names(playground: Playground) {
  return beside(playground).evaluateAll((buttons) => buttons.map((button) => button.getAttribute("aria-label")));
}

test("every frame of a suspended task is marked, and each line says how long it waited and what it gave back", async ({
  page,
}) => {
  const playground = await opened(page);
  await playground.seek(0.5);
  await expect
    .poll(() => names(playground))
    .toEqual([
      "Select first waiting · until 1.000, line 4",
      "Line 4 waited 1× 0.500 s",
      "Select first in fetchPage(), line 9",
      "Line 9 waited 1× 0.500 s",
      "Select main waiting · task first, line 14",
      "Line 14 waited 1× 0.500 s",
    ]);
  await playground.seek(2);
  await expect
    .poll(() => names(playground))
    .toEqual([
      "Select a waiting · until 3.000, line 4",
      "Select b waiting · until 4.000, line 4",
      "Line 4 waited 3× 3.000 s",
      "Select first returned 1.000, line 9",
      "Select a in fetchPage(), line 9",
      "Select b in fetchPage(), line 9",
      'Line 14 gave back = "page 1" to main',
      "Line 14 waited 1× 1.000 s",
      "Select main waiting · gather(a, b), line 17",
    ]);
});

test("a task that only lets others run stands on its line until its turn comes, and one that holds the loop on its own", async ({
  page,
}) => {
  const playground = await opened(
    page,
    `import { block, createTask, sleep } from "@interleave/scheduler";
function* polite() {
  yield* sleep(0);
}
function* busy() {
  block(1);
}
export function* main() {
  createTask(polite(), { name: "p" });
  const task = createTask(busy(), { name: "b" });
  yield* task;
}
`,
  );
  await playground.seek(0.5);
  await expect
    .poll(() => names(playground))
    .toEqual([
      "Select p ready, line 3",
      "Line 3 waited 1× 0.500 s",
      "Select b running, line 6",
      "Select main waiting · task b, line 11",
      "Line 11 waited 1× 0.500 s",
    ]);
  expect((await playground.snapshot()).tasks).toEqual([
    { name: "main", state: "waiting", waitingOn: "task b", line: 11 },
    { name: "p", state: "ready", line: 3 },
    { name: "b", state: "running", line: 6 },
  ]);
  await playground.editor.getByRole("button", { name: "Select p ready" }).click();
  await expect(page.getByRole("region", { name: "Why" })).toContainText("because it only let others run");
});

test("what came out of a queue stands where it was got, from the moment it was", async ({ page }) => {
  const playground = await opened(
    page,
    `import { createTask, Queue, sleep } from "@interleave/scheduler";
const queue = new Queue<string>();
function* cook() {
  yield* sleep(1);
  yield* queue.put("tea");
}
export function* main() {
  createTask(cook(), { name: "cook" });
  const item = yield* queue.get();
  yield* sleep(1);
}
`,
  );
  await playground.seek(0.5);
  await expect.poll(() => names(playground)).not.toContain('Line 9 gave back = "tea" to main');
  await playground.seek(1.5);
  await expect.poll(() => names(playground)).toContain('Line 9 gave back = "tea" to main');
});

test("waits and values can be put away, and the markers stay", async ({ page }) => {
  const playground = await opened(page);
  await playground.seek(0.5);
  await expect(beside(playground)).toHaveCount(6);
  await playground.command("Waits and values beside");
  await expect(beside(playground)).toHaveCount(3);
  await page.reload();
  await playground.editorReady();
  await playground.runToEnd();
  await playground.seek(0.5);
  await expect(beside(playground)).toHaveCount(3);
});

test("a press on a marker selects its task where it stands", async ({ page }) => {
  const playground = await opened(page);
  await playground.seek(0.5);
  await playground.editor.getByRole("button", { name: "Select first in fetchPage()" }).click();
  await expect(page.getByRole("region", { name: "Why" })).toContainText("first waits for sleep(1)");
});

test("the keyboard gets everything about the cursor's line, selects a task there, and is back in the text", async ({
  page,
}) => {
  const playground = await opened(page);
  await playground.seek(1.5);
  const inText = () => page.evaluate(() => document.activeElement?.closest(".monaco-editor") != null);
  await playground.editor.getByText("sleep(n)").click();
  await page.keyboard.press("Alt+Enter");
  const card = page.getByRole("dialog", { name: "Line 4" });
  await expect(card).toBeFocused();
  await expect(card.getByRole("region", { name: "Here now" }).getByRole("button")).toHaveText([
    "awaiting · until 3.000",
    "bwaiting · until 4.000",
  ]);
  await expect(card.getByRole("region", { name: "Waited here" }).getByRole("button")).toHaveText([
    "first1× 1.000 s",
    "a1× 0.500 s",
    "b1× 0.500 s",
  ]);
  await page.keyboard.press("Tab");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("region", { name: "Why" })).toContainText("b waits for sleep(3)");
  await expect(card).toHaveCount(0);
  expect(await inText()).toBe(true);

  await page.keyboard.press("Alt+Enter");
  await expect(card).toBeFocused();
  await page.keyboard.press("Escape");
  await expect(card).toHaveCount(0);
  expect(await inText()).toBe(true);
  await expect(page.getByRole("region", { name: "Why" })).toContainText("b waits for sleep(3)");

  await playground.command("What happened on the cursor");
  await expect(card).toBeFocused();
});

test("the spans of the line under the pointer light up, and those of the cursor's line", async ({ page }) => {
  const playground = await opened(page);
  const picture = async () => {
    await playground.idle();
    // Not quite to its edges, at which another pane may show that it has the focus.
    const { x, y, width, height } = (await playground.timeline.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const clip = { x: x + 8, y: y + 8, width: width - 16, height: height - 16 };
    return createHash("sha256")
      .update(await page.screenshot({ clip }))
      .digest("hex");
  };
  const plain = await picture();
  // Beside the code: over a name the editor would show its words, and they reach over the timeline.
  await playground.editor.locator(".view-line", { hasText: "sleep(n)" }).hover({ position: { x: 240, y: 10 } });
  const lit = await picture();
  expect(lit).not.toBe(plain);
  await page.getByRole("heading", { name: "Timeline" }).hover();
  expect(await picture()).toBe(plain);
  await playground.editor.getByText("sleep(n)").click();
  await page.getByRole("heading", { name: "Timeline" }).hover();
  expect(await picture()).toBe(lit);
});

test("what is selected is shown in the source, and the focus stays where it was", async ({ page }) => {
  const far = "//\n".repeat(120);
  const playground = await opened(page, `${nested}${far}`);
  const place = playground.editor.getByText("fetchPage(n)");
  await playground.editor.getByText("function").first().click();
  await page.keyboard.press("Control+End");
  await expect(place).toHaveCount(0);
  const table = playground.button("Table");
  await table.click();
  await playground.seek(1.5);
  await playground.sets.getByRole("button", { name: "Why: a", exact: true }).click();
  await expect(playground.editor.getByText("sleep(n)")).toBeVisible();
  await expect(playground.sets.getByRole("button", { name: "Why: a", exact: true })).toBeFocused();
});

test("after an edit nothing stands beside the lines, and the head says why", async ({ page }) => {
  const playground = await opened(page);
  await playground.seek(0.5);
  await expect(beside(playground)).toHaveCount(6);
  await playground.editor.getByText("function").first().click();
  await page.keyboard.type(" ");
  await expect(playground.editor).toContainText("run is from older source");
  await expect(beside(playground)).toHaveCount(0);
  await page.keyboard.press("Alt+Enter");
  await expect(page.getByRole("dialog")).toContainText("Nothing has waited here");
});

test("an error shows its line, and is copied as text", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  const source = `import { sleep } from "@interleave/scheduler";\nexport function* main() {\n  yield* sleep(1);\n  throw new Error("disk full");\n}\n`;
  const playground = await opened(page, source);
  await expect(page.getByRole("article").locator("mark")).toHaveText('throw new Error("disk full");');
  await playground.button("Copy problem as text").click();
  await expect(playground.button("Copied")).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`Error: disk full
main raised it in line 4; nobody caught it, and the run ended at 1.000 s.
    at main (line 4)

  3 |   yield* sleep(1);
> 4 |   throw new Error("disk full");
    |   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  5 | }
`);
  await playground.command("Copy as a Mermaid");
  await expect(page.getByText("The diagram is copied.")).toBeVisible();
});

test("the scheduler's types and words are at hand in the editor, without a network", async ({ page, context }) => {
  const playground = await opened(page, `${nested}const wrong: number = "three";\n`);
  // Then the type checker has come.
  await expect(playground.editor).toContainText("1 problem");
  await context.setOffline(true);
  await playground.editor.getByText("gather").last().hover();
  await expect(page.getByRole("tooltip").first()).toContainText("Runs awaitables side by side");
  await playground.editor.getByText("sleep(n)").click();
  await page.keyboard.press("End");
  await page.keyboard.type("gath");
  await expect(page.getByRole("listbox", { name: "Suggest" })).toContainText("function gather");
});

test("of the type checker's problems only the scenario's own are counted", async ({ page }) => {
  // The complaint points into the scheduler's types, which the editor then looks at as well.
  const playground = await opened(
    page,
    `import { Future } from "@interleave/scheduler";\nexport function* main() {\n  yield* new Future<number>("one");\n}\n`,
  );
  await expect(playground.editor.getByText(/^\d+ problems?$/)).toBeVisible();
  await playground.setSource(nested);
  await expect(playground.editor.getByText(/^\d+ problems?$/)).toBeHidden();
});

test("a line of nearly a megabyte, and characters that would turn others round, do no harm", async ({ page }) => {
  const long = `// ${"x".repeat(900_000)}\n`;
  const playground = await opened(page, `${nested}// \u202e hidden\n${long}`);
  await playground.seek(0.5);
  await expect(beside(playground)).toHaveCount(6);
  await expect(playground.editor).toContainText("[U+202E]");
  await playground.setSource(`export function* main() {\n  throw new Error("a\u202eb"); ${long}}\n`);
  await playground.runToEnd();
  await expect(page.getByRole("article")).toContainText('throw new Error("a\\u{202e}b");');
});

test("on a phone the facts of a line are one tap away", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const playground = new Playground(page);
  await playground.open();
  await playground.setSource(nested);
  await playground.runToEnd();
  await playground.seek(1.5);
  await page.getByRole("tab", { name: "Code" }).click();
  await playground.editorReady();
  await expect(page.getByRole("button", { name: /^Line \d+ (waited|gave)/ })).toHaveCount(0);
  await playground.editor.locator(".line-numbers", { hasText: /^14$/ }).click();
  const card = page.getByRole("dialog", { name: "Line 14" });
  await expect(card).toContainText("main1× 1.000 s");
  await expect(card).toContainText('main= "page 1"');
});

for (const colorScheme of ["light", "dark"] as const) {
  test(`axe finds nothing beside the lines or in a line's card in the ${colorScheme} theme`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const playground = await opened(page);
    await playground.seek(2);
    await playground.editor.getByText("sleep(n)").click();
    await page.keyboard.press("Alt+Enter");
    await expect(page.getByRole("dialog", { name: "Line 4" })).toBeFocused();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
}
