import { expect, test } from "@playwright/test";
import { downloaded } from "../downloaded.ts";
import { Playground } from "../playground.ts";

function openText(playground: Playground, name: string, text: string) {
  return playground.openFile({ name, mimeType: "application/json", buffer: Buffer.from(text) });
}

test("a moment downloaded as a file opens again as its link would", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.editorReady();
  await playground.pick("gather");
  const source = (await playground.snapshot()).source.replace("sleep(3)", "sleep(2)");
  await playground.setSource(source);
  await playground.runToEnd();
  await playground.seek(1);
  const facts = await playground.snapshot();
  const { content } = await downloaded(page, async () => {
    await playground.button("Share").click();
    await page.getByRole("dialog").getByRole("button", { name: "Download as a file" }).click();
  });
  await page.keyboard.press("Escape");
  await playground.pick("wait");
  await playground.setSource("// mine\nexport function* main() {}\n");

  await openText(playground, "interleave.json", content.toString());
  await page.getByRole("button", { name: "Run to 1.000 s" }).waitFor();
  expect(await playground.snapshot()).toMatchObject({ source, tasks: [], status: "empty" });
  await page.getByRole("button", { name: "Run to 1.000 s" }).click();
  await playground.idle();
  expect(await playground.snapshot()).toEqual(facts);
  await playground.pick("wait");
  await playground.idle();
  expect((await playground.snapshot()).source).toContain("// mine");
});

test("a saved trace that is dropped on the page stands there as a finished run with its source", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.editorReady();
  await playground.pick("inject-extras");
  await playground.runToEnd();
  await playground.seek(2);
  const facts = await playground.snapshot();
  const { content } = await downloaded(page, () => playground.command("Save the trace as a file"));
  await page.reload();
  await page.waitForFunction(() => "interleave" in window);

  await playground.drop("run.trace.json", content.toString());
  await page.waitForFunction(() => window.interleave.snapshot().status === "finished");
  await playground.seek(2);
  expect(await playground.snapshot()).toEqual(facts);
});

test("a file that is neither says what it is not, and nothing changes", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  const before = await playground.snapshot();
  await openText(playground, "package.json", '{"name":"something"}');
  await expect(playground.alert).toContainText("neither a shared moment nor a trace");
  expect(await playground.snapshot()).toEqual(before);
});

test("an earlier version of the text can be put back, and undo stays within the scenario", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.editorReady();
  await playground.pick("gather");
  await playground.idle();
  const own = (await playground.snapshot()).source;
  await playground.setSource(`// mine\n${own}`);
  await playground.idle();
  await playground.command("Put the scenario's own text back");
  await playground.idle();
  expect((await playground.snapshot()).source).toBe(own);

  await playground.command("History");
  await page.getByRole("button", { name: /^Put back/ }).click();
  expect((await playground.snapshot()).source).toBe(`// mine\n${own}`);

  await playground.pick("wait");
  await playground.idle();
  const other = (await playground.snapshot()).source;
  await playground.editor.locator(".view-line").first().click();
  await page.keyboard.press("Control+z");
  await playground.idle();
  expect((await playground.snapshot()).source).toBe(other);
});
