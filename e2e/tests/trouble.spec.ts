import { expect, test } from "@playwright/test";
import { Playground } from "../playground.ts";

test("an endless loop leaves the page alive, Stop works at once, and the text is kept", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  const source = `import { sleep } from "@interleave/scheduler";\nexport function* main() {\n  yield* sleep(1);\n  for (;;) {}\n}\n`;
  await playground.setSource(source);
  await playground.run();
  const stop = playground.button("Stop");
  await stop.click();
  await expect(playground.page.getByRole("button", { name: /^Run\b/ })).toBeVisible();
  expect((await playground.snapshot()).source).toBe(source);

  await page.reload();
  await page.waitForFunction(() => "interleave" in window);
  expect((await playground.snapshot()).source).toBe(source);
  expect((await playground.snapshot()).tasks).toEqual([]);
  await playground.pick("gather");
  await playground.runToEnd();
  expect((await playground.snapshot()).end).toBe(3);
});

test("a loop that never yields is named with its line while it runs", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.setSource("export function* main() {\n  let n = 0;\n  while (true) n++;\n}\n");
  await playground.run();
  await expect(page.getByText(/line 3/).first()).toBeVisible();
  await playground.button("Stop").click();
  await expect(page.getByRole("button", { name: /^Run\b/ })).toBeVisible();
});

test("an exception before the first task is told as such, and not with the tasks of the run before", async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.setSource('export function* main() {\n  throw new Error("first");\n}\n');
  await playground.runToEnd();
  await expect(playground.alert).toContainText("main raised it in line 2");
  await playground.setSource('export function* main() {}\nthrow new Error("second");\n');
  await playground.run();
  await expect(playground.alert).toContainText("Error: second");
  await expect(playground.alert).toContainText("It was raised in line 2 before any task was started.");
});

test("a group of errors names whose they are, and a hint shows its code as code", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.setSource(`import { sleep, taskGroup } from "@interleave/scheduler";
function* bad() {
  yield* sleep(1);
  throw new Error("late");
}
export function* main() {
  yield* taskGroup(function* (group) {
    group.createTask(bad(), { name: "one" });
  });
}
`);
  await playground.runToEnd();
  await expect(playground.alert).toContainText("main raised it in line 7");
  await expect(playground.alert).toContainText("In it: one raised Error: late in line 4 at 1.000 s.");

  await playground.setSource('export function* main() {\n  fetch("/");\n}\n');
  await playground.runToEnd();
  await expect(playground.alert.getByRole("code")).toHaveText(["fetch", "yield* sleep(seconds)"]);
});

const head = `import { createTask, Future, gather, getRunningLoop, sleep } from "@interleave/scheduler";\n`;

for (const [what, source, line, words] of [
  ["a syntax error", `${head}export function* main() {\n  const x = ;\n}\n`, 3, /unexpected|expression/i],
  ["a scenario without main", `${head}function* mian() {\n  yield* sleep(1);\n}\n`, 2, /main/],
  [
    "an exception in a task",
    `${head}function* bad() {\n  yield* sleep(1);\n  throw new Error("disk full");\n}\nexport function* main() {\n  yield* createTask(bad(), { name: "bad" });\n}\n`,
    4,
    /disk full/,
  ],
  [
    "a deadlock",
    `${head}export function* main() {\n  const never = getRunningLoop().createFuture();\n  yield* never;\n}\n`,
    4,
    /deadlock/i,
  ],
] as const) {
  test(`${what} says what and where`, async ({ page }) => {
    const playground = new Playground(page);
    await playground.open();
    await playground.setSource(source);
    await playground.runToEnd();
    await expect(playground.alert).toContainText(words);
    await expect(playground.alert).toContainText(`line ${line}`);
    expect((await playground.snapshot()).source).toBe(source);
  });
}

test("a type error is underlined at its place, and the program still runs", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.editorReady();
  await playground.setSource(
    `${head}export function* main() {\n  const n: number = "three";\n  yield* sleep(1);\n  return n;\n}\n`,
  );
  await expect(playground.editor.locator(".squiggly-error")).toHaveCount(1);
  await expect(playground.editor).toContainText(/1 problem|line 3/i);
  await playground.runToEnd();
  expect((await playground.snapshot()).end).toBe(1);
});

test("a tab to which somebody comes back says that another one has changed the scenario, and has its text", async ({
  page,
  context,
}) => {
  const playground = new Playground(page);
  await playground.open();
  const other = new Playground(await context.newPage());
  await other.open();
  await other.setSource("export function* main() {\n  return 1;\n}\n");
  await expect(other.page.getByText("saved", { exact: true })).toBeVisible();

  const notice = page.getByText("This scenario is open in another tab too.");
  await expect(notice).toBeHidden();
  await page.evaluate(() => dispatchEvent(new Event("focus")));
  await expect(notice).toBeVisible();
  await playground.button("History").click();
  await page.getByRole("button", { name: /^Put back the version of/ }).click();
  expect((await playground.snapshot()).source).toBe("export function* main() {\n  return 1;\n}\n");
});
