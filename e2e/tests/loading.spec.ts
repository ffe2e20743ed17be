import { expect, test } from "@playwright/test";
import { Playground } from "../playground.ts";

test("the shell and the timeline are of use before the editor has loaded", async ({ page }) => {
  // The editor's code never arrives: everything else must do without it.
  await page.route(/\/assets\/(Editor|tsMode|ts\.worker|editor\.worker)-/, () => {});
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("gather");
  await expect(playground.editor).toContainText("yield* sleep(3)");
  await playground.runToEnd();
  const shown = await playground.snapshot();
  expect(shown.tasks.map(({ name }) => name)).toEqual(["main", "a", "b", "b 2"]);
  expect(shown.end).toBe(3);
  await expect(playground.editor.locator(".monaco-editor")).toHaveCount(0);
});

test("a part of the page that cannot be fetched is said to be missing, and the rest goes on", async ({ page }) => {
  await page.route(/\/assets\/(Editor|Dialogs)-/, (route) => route.abort());
  const playground = new Playground(page);
  await playground.open();
  await expect(playground.editor.getByRole("alert")).toHaveText(
    "The editor could not be fetched. The source can be read and run; to change it, reload the page once the network is back.",
  );
  await playground.pick("gather");
  await expect(playground.editor).toContainText("yield* sleep(3)");
  await playground.runToEnd();
  expect((await playground.snapshot()).end).toBe(3);
  await playground.button("Help").click();
  await expect(
    page.getByText("This part of the page could not be fetched. Reload the page once the network is back."),
  ).toBeVisible();
});

for (const part of ["enclosure.html", "runner.html"]) {
  test(`without ${part} nothing runs, which is said, and the next Run tries again`, async ({ page }) => {
    await page.route(`**/${part}`, (route) => route.abort());
    const playground = new Playground(page);
    await playground.open();
    await playground.pick("gather");
    await playground.run();
    await expect(playground.alert.filter({ hasText: "The sandbox could not be loaded" })).toBeVisible();
    await page.unroute(`**/${part}`);
    await playground.runToEnd();
    expect((await playground.snapshot()).end).toBe(3);
  });
}

test("an enclosure that is another document than ours is not used", async ({ page }) => {
  await page.route("**/enclosure.html", (route) =>
    route.fulfill({ contentType: "text/html", body: "<!doctype html><title>Not found</title>" }),
  );
  const playground = new Playground(page);
  await playground.open();
  await playground.run();
  await expect(playground.alert.filter({ hasText: "The sandbox could not be loaded" })).toBeVisible();
});

test("nothing is asked of any other host", async ({ page, baseURL }) => {
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(baseURL ?? "") && !/^(data|blob):/.test(url)) elsewhere.push(url);
  });
  const playground = new Playground(page);
  await playground.open();
  await playground.editorReady();
  await playground.pick("inject-extras");
  await playground.runToEnd();
  await playground.button("Help").click();
  expect(elsewhere).toEqual([]);
});

test("once open, the page needs the network no more", async ({ page, context }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.editorReady();
  await context.setOffline(true);
  await playground.pick("first-completed");
  await playground.runToEnd();
  expect((await playground.snapshot()).output.map(({ text }) => text)).toEqual(["b1", "b2", "a"]);
});

test("an endless scenario is computed a stretch ahead of the playhead, and further as it moves", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.setSource(
    `import { sleep } from "@interleave/scheduler";\nexport function* main() {\n  for (;;) {\n    yield* sleep(1);\n    console.log("tick");\n  }\n}\n`,
  );
  await playground.run();
  await playground.playedTo(0.5);
  const { end } = await playground.snapshot();
  expect(end).toBeGreaterThan(0.5);
  expect(end).toBeLessThan(1000);
  await playground.button("Pause").click();
  for (let times = 0; times < 2; times++) {
    await playground.button("Jump to end").click();
    await playground.idle();
  }
  const later = await playground.snapshot();
  expect(later.end).toBeGreaterThan(end);
  expect(later.output.at(-1)?.at).toBeGreaterThan(1);
});
