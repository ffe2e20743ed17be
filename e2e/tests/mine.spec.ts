import AxeBuilder from "@axe-core/playwright";
import { expect, test } from "@playwright/test";
import { downloaded } from "../downloaded.ts";
import { Playground } from "../playground.ts";

const source = 'export function* main() {\n  console.log("mine");\n}\n';

test("a scenario of one's own is made, named, kept through a reload, duplicated, and comes back from a file", async ({
  page,
}) => {
  const playground = new Playground(page);
  const dialog = page.getByRole("dialog", { name: "My scenarios" });
  await playground.open();
  await playground.button("My scenarios").click();
  await dialog.getByRole("button", { name: "New scenario" }).click();
  await playground.idle();
  expect((await playground.snapshot()).source).toContain("export function* main()");
  await playground.setSource(source);

  await playground.button("My scenarios").click();
  // Typed, and found by where it stands: its name goes along with what is typed.
  const name = dialog.getByRole("textbox", { name: /^Name of/ });
  await name.selectText();
  await name.pressSequentially("Philosophers");
  await page.keyboard.press("Escape");
  await expect(playground.scenario.locator("option:checked")).toHaveText("Philosophers");
  await playground.runToEnd();
  expect((await playground.snapshot()).output.map(({ text }) => text)).toEqual(["mine"]);

  await page.reload();
  await page.waitForFunction(() => "interleave" in window);
  await playground.idle();
  await expect(playground.scenario.locator("option:checked")).toHaveText("Philosophers");
  expect((await playground.snapshot()).source).toBe(source);

  await playground.command("Duplicate as a scenario of my own");
  await expect(playground.scenario.locator("option:checked")).toHaveText("Philosophers, copy");
  await playground.setSource(`${source}// changed\n`);
  await playground.scenario.selectOption({ label: "Philosophers" });
  await playground.idle();
  expect((await playground.snapshot()).source).toBe(source);

  await playground.button("My scenarios").click();
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  const file = await downloaded(page, () => dialog.getByRole("button", { name: "Export all" }).click());
  expect(JSON.parse(file.content.toString())).toEqual({
    format: "interleave scenarios",
    version: 1,
    scenarios: [
      { name: "Philosophers", language: "typescript", source },
      { name: "Philosophers, copy", language: "typescript", source: `${source}// changed\n` },
    ],
  });

  for (const name of ["Philosophers", "Philosophers, copy"]) {
    await dialog.getByRole("button", { name: `Delete ${name}`, exact: true }).click();
    await dialog.getByRole("button", { name: `Really delete ${name}`, exact: true }).click();
  }
  await expect(dialog.getByText("There is none yet.")).toBeVisible();
  const chooser = page.waitForEvent("filechooser");
  await dialog.getByRole("button", { name: "Import" }).click();
  await (await chooser).setFiles({ name: file.name, mimeType: "application/json", buffer: file.content });
  await dialog.getByRole("button", { name: "Open Philosophers, copy" }).click();
  await playground.idle();
  expect((await playground.snapshot()).source).toBe(`${source}// changed\n`);
});

test("scenarios in a file that is opened or dropped on the page are added to one's own, and shown there", async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  const text = (name: string) =>
    JSON.stringify({
      format: "interleave scenarios",
      version: 1,
      scenarios: [
        { name, language: "typescript", source },
        { name: "in another tongue", language: "cobol", source },
      ],
    });
  const dialog = page.getByRole("dialog", { name: "My scenarios" });
  await playground.openFile({ name: "a.json", mimeType: "application/json", buffer: Buffer.from(text("Opened")) });
  await expect(dialog.getByRole("button", { name: "Open Opened" })).toBeVisible();
  await page.keyboard.press("Escape");
  await expect(playground.alert).toContainText("1 scenario left out: this page does not know the language.");

  await playground.drop("b.json", text("Dropped"));
  await dialog.getByRole("button", { name: "Open Dropped" }).click();
  await playground.idle();
  expect((await playground.snapshot()).source).toBe(source);
});

test("a file that holds no scenarios is answered with a sentence", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.command("My scenarios");
  const chooser = page.waitForEvent("filechooser");
  await page.getByRole("button", { name: "Import" }).click();
  await (await chooser).setFiles({ name: "a.json", mimeType: "application/json", buffer: Buffer.from("{") });
  await expect(page.getByRole("dialog").getByRole("alert")).toHaveText(
    "This file is damaged: it is no JSON, or was cut off.",
  );
});
