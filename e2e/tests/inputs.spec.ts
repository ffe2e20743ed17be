import { expect, type Page, test } from "@playwright/test";
import { downloaded } from "../downloaded.ts";
import { Playground } from "../playground.ts";

const typeScript = `import { inbox, sleep } from "@interleave/scheduler";

export function* main() {
  const orders = inbox<string>("orders");
  while (true) {
    const order = yield* orders.get();
    console.log(order);
    if (order === "close") return "closed";
    yield* sleep(1);
  }
}
`;

const python = `import asyncio
from interleave import inbox

async def main():
    orders = inbox("orders")
    while True:
        order = await orders.get()
        print(order)
        if order == "close":
            return "closed"
        await asyncio.sleep(1)

asyncio.run(main())
`;

/** The field to type into, and what has been sent. */
function shop(page: Page) {
  const inputs = page.getByRole("region", { name: "Inputs" });
  return { inputs, field: inputs.getByRole("textbox", { name: "Text for orders" }) };
}

for (const [language, source] of [
  ["typescript", typeScript],
  ["python", python],
] as const) {
  test(`a program in ${language} that waits for the person goes on with what is typed, by keyboard alone`, async ({
    page,
    context,
  }) => {
    const playground = new Playground(page);
    const { inputs, field } = shop(page);
    await playground.open();
    if (language === "python") await playground.language.selectOption("python");
    await playground.setSource(source);
    await expect(inputs).toBeHidden();
    await playground.runToEnd();
    await expect(playground.alert).toContainText("Waiting for input at 0.000 s");
    await expect(playground.alert).toContainText("the inbox is empty: orders. Type something below the output.");
    await expect(page.getByText("Waits for input to orders")).toBeVisible();
    await expect(page.getByText("Deadlock")).toBeHidden();
    expect(await playground.snapshot()).toMatchObject({
      status: "waiting",
      tasks: [{ name: "main", state: "waiting" }],
      hints: [{ id: "waiting-for-input" }],
    });

    await page.getByRole("button", { name: "Send something" }).press("Enter");
    await expect(field).toBeFocused();
    await page.keyboard.type("piping hot tea");
    await page.keyboard.press("Enter");
    await expect(playground.alert).toContainText("Waiting for input at 1.000 s");
    await expect(field).toBeFocused();
    await expect(field).toHaveValue("");
    await page.keyboard.type("close");
    await page.keyboard.press("Enter");
    await expect(playground.alert).toBeHidden();
    await playground.idle();
    expect(await playground.snapshot()).toMatchObject({
      status: "finished",
      at: 1,
      output: [
        { at: 0, task: "main", text: "piping hot tea" },
        { at: 1, task: "main", text: "close" },
      ],
    });
    await expect(inputs.getByRole("listitem")).toHaveText(["0.000piping hot tea", "1.000close"]);

    // The link to this moment holds what was sent.
    await playground.button("Share").click();
    const link = page.getByRole("textbox", { name: "Link" });
    await expect(link).toHaveValue(/#/);
    const elsewhere = new Playground(await context.newPage());
    await elsewhere.open(new URL(await link.inputValue()).hash);
    await elsewhere.button("Run to 1.000 s").click();
    await elsewhere.page.waitForFunction(() => window.interleave.snapshot().status === "finished");
    expect((await elsewhere.snapshot()).output.map(({ text }) => text)).toEqual(["piping hot tea", "close"]);
  });
}

test("what is sent is at the playhead's instant, can be taken back, and is given to the next run", async ({ page }) => {
  const playground = new Playground(page);
  const { inputs, field } = shop(page);
  await playground.open();
  await playground.setSource(`${typeScript.replace("main()", "serve()").replace("import { ", "import { createTask, ")}
export function* main() {
  createTask(serve());
  yield* sleep(5);
}
`);
  await playground.runToEnd();
  await playground.seek(2.5);
  await field.pressSequentially("tea");
  await field.press("Enter");
  await expect(inputs.getByRole("listitem")).toHaveText(["2.500tea"]);
  await playground.idle();
  expect(await playground.snapshot()).toMatchObject({ at: 2.5, output: [{ at: 2.5, task: "serve", text: "tea" }] });

  await playground.runToEnd();
  expect((await playground.snapshot()).output).toEqual([{ at: 2.5, task: "serve", text: "tea" }]);

  await inputs.getByRole("button", { name: "Take back tea, sent at 2.500 s" }).click();
  await expect(inputs.getByRole("listitem")).toHaveCount(0);
  await playground.idle();
  expect((await playground.snapshot()).output).toEqual([]);
});

test("a task is cancelled by hand at the playhead's instant, by keyboard alone, and the cancellation taken back", async ({
  page,
}) => {
  const playground = new Playground(page);
  const { inputs } = shop(page);
  await playground.open();
  await playground.pick("block");
  await playground.setSource(`import { createTask, sleep, wait } from "@interleave/scheduler";

export function* main() {
  const cook = createTask(sleep(3), { name: "cook" });
  yield* wait([cook]);
  console.log("over");
}
`);
  await playground.runToEnd();
  await playground.seek(1.5);
  await expect(inputs).toBeHidden();
  await playground.command("Cancel the selected task");
  await expect(page.getByText("Select the task that is to be cancelled")).toBeVisible();

  await playground.command("Find a task");
  await page.keyboard.type("cook");
  await page.keyboard.press("Enter");
  await inputs.getByRole("button", { name: "Cancel cook" }).press("Enter");
  await expect(inputs.getByRole("listitem")).toHaveText(["1.500cancel cook"]);
  await playground.idle();
  await playground.button("Jump to end").click();
  await playground.idle();
  expect(await playground.snapshot()).toMatchObject({
    status: "finished",
    end: 1.5,
    tasks: [{ name: "main" }, { name: "cook", outcome: "cancelled" }],
    output: [{ at: 1.5, task: "main", text: "over" }],
  });

  await inputs.getByRole("button", { name: "Take back cancel cook, sent at 1.500 s" }).click();
  await expect(inputs).toBeHidden();
  await playground.idle();
  await playground.button("Jump to end").click();
  await playground.idle();
  expect((await playground.snapshot()).output).toEqual([{ at: 3, task: "main", text: "over" }]);
});

test("a saved trace opens with what its run was sent, and Run sends it again", async ({ page }) => {
  const playground = new Playground(page);
  const { inputs, field } = shop(page);
  await playground.open();
  await playground.setSource(typeScript);
  await playground.runToEnd();
  for (const order of ["tea", "close"]) {
    await field.fill(order);
    await field.press("Enter");
    await playground.idle();
  }
  const facts = await playground.snapshot();
  const { content } = await downloaded(page, () => playground.command("Save the trace as a file"));

  await playground.pick("gather");
  await expect(inputs).toBeHidden();
  await playground.openFile({ name: "shop.trace.json", mimeType: "application/json", buffer: content });
  await expect(inputs.getByRole("listitem")).toHaveText(["0.000tea", "1.000close"]);
  await playground.idle();
  expect(await playground.snapshot()).toEqual(facts);
  await playground.runToEnd();
  expect(await playground.snapshot()).toEqual(facts);
});
