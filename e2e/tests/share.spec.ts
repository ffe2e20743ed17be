import { expect, type Page, test } from "@playwright/test";
import { Playground } from "../playground.ts";

/** A second person: no storage, no history of ours. */
async function stranger(page: Page, url: string) {
  const context = await page
    .context()
    .browser()
    ?.newContext({ viewport: { width: 1440, height: 900 } });
  if (!context) throw new Error("no browser");
  const theirs = new Playground(await context.newPage());
  await theirs.page.goto(url);
  await theirs.page.waitForFunction(() => "interleave" in window);
  return theirs;
}

async function share(playground: Playground) {
  await playground.button("Share").click();
  const link = playground.page.getByRole("textbox", { name: "Link" });
  await expect(link).toHaveValue(/#/);
  const url = await link.inputValue();
  await playground.page.keyboard.press("Escape");
  return url;
}

test("a link opens elsewhere with its code and its instant, and runs only when asked", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.editorReady();
  await playground.pick("gather");
  const source = (await playground.snapshot()).source.replace("sleep(3)", "sleep(2)").replace('"b1"', '"β1 🐍 你好"');
  await playground.setSource(source);
  await playground.runToEnd();
  await playground.seek(1);
  const facts = await playground.snapshot();
  const picture = await playground.timeline.screenshot();

  const theirs = await stranger(page, await share(playground));
  expect((await theirs.snapshot()).source).toBe(source);
  expect((await theirs.snapshot()).tasks).toEqual([]);
  await expect(theirs.output).not.toContainText("β1");

  await theirs.page.getByRole("button", { name: "Run to 1.000 s" }).click();
  await theirs.idle();
  expect(await theirs.snapshot()).toEqual(facts);
  await theirs.editorReady();
  expect((await theirs.timeline.screenshot()).equals(picture)).toBe(true);
  await theirs.page.context().close();
});

test("a link shows the lanes as they were sorted and pinned, and what was selected", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("inject-extras");
  await playground.runToEnd();
  await playground.seek(2);
  await playground.command("Choose, sort and group lanes");
  await page.getByRole("combobox", { name: "Sort by" }).selectOption("name");
  for (let lane = 0; lane < 4; lane++) await playground.command("Select the lane below");
  await playground.command("Pin or unpin the selected lane");
  await playground.idle();
  const why = (of: Playground) => of.page.getByRole("region", { name: "Why", exact: true });
  await expect(page.getByRole("button", { name: "Pin b1" })).toHaveAttribute("aria-pressed", "true");
  const sentence = await why(playground).textContent();

  const theirs = await stranger(page, await share(playground));
  await theirs.page.getByRole("button", { name: "Run to 2.000 s" }).click();
  await theirs.idle();
  expect(await why(theirs).textContent()).toBe(sentence);
  await theirs.command("Choose, sort and group lanes");
  await expect(theirs.page.getByRole("combobox", { name: "Sort by" })).toHaveValue("name");
  await expect(theirs.page.getByRole("button", { name: "Pin b1" })).toHaveAttribute("aria-pressed", "true");
  await theirs.page.context().close();
});

test("a link that is pasted into the address bar of the open page is opened there, and a broken one is named", async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.pick("gather");
  await playground.runToEnd();
  await playground.seek(1);
  const url = await share(playground);
  await playground.pick("deadlock");
  await playground.runToEnd();

  const follow = (hash: string) =>
    page.evaluate((to) => {
      location.hash = to;
    }, hash);
  await follow(new URL(url).hash);
  await expect(playground.button("Run to 1.000 s")).toBeVisible();
  expect(await playground.snapshot()).toMatchObject({ status: "empty", tasks: [] });
  await expect(playground.scenario).toHaveValue("gather");
  await playground.button("Run to 1.000 s").click();
  await playground.idle();
  expect((await playground.snapshot()).at).toBe(1);

  await follow("#1.AAAA");
  await expect(playground.alert).toContainText(/link/i);
  expect((await playground.snapshot()).at).toBe(1);
});

test("a link past what chat tools keep says so and offers a file", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  let noise = "";
  for (let i = 0, x = 7; i < 3000; i++) {
    x = (x * 48271) % 2147483647;
    noise += (x % 36).toString(36);
  }
  await playground.setSource(`// ${noise}\nexport function* main() {}\n`);
  await playground.button("Share").click();
  await expect(page.getByRole("dialog")).toContainText("2,000");
  const download = page.waitForEvent("download");
  await page.getByRole("dialog").getByRole("button", { name: /file/i }).click();
  expect((await download).suggestedFilename()).toMatch(/\.json$/);
});

for (const [what, hash, words] of [
  ["broken", "#1.AAAA", /link/i],
  ["of a newer version", "#99.eJwDAAAAAAE", /newer version/i],
] as const) {
  test(`a link that is ${what} says so and keeps the person's own draft`, async ({ page }) => {
    const playground = new Playground(page);
    await playground.open();
    await playground.setSource("// mine\nexport function* main() {}\n");
    await playground.idle();
    await page.goto("about:blank");
    await playground.open(hash);
    await expect(playground.alert).toContainText(words);
    expect((await playground.snapshot()).source).toContain("// mine");
  });
}
