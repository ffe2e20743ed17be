import { readFileSync } from "node:fs";
import { expect, test } from "@playwright/test";
import { Playground } from "../playground.ts";

const example = (name: string) =>
  readFileSync(new URL(`../../packages/python/examples/${name}.py`, import.meta.url), "utf8");

test.beforeEach(() => {
  // CPython is fetched and started anew for each page.
  test.slow();
});

/** A moment that somebody shared: a run with inputs, to be looked at when it is over. */
async function openMoment(playground: Playground, runtime: string, source: string) {
  const inputs = [
    { at: 0.5, kind: "send", target: "orders", text: "tea" },
    { at: 1.5, kind: "send", target: "orders", text: "cake" },
    { at: 2, kind: "cancel", target: "waiter" },
  ];
  const moment = { version: 1, runtime, source, seed: 0, inputs, at: 2 };
  const buffer = Buffer.from(JSON.stringify(moment));
  await playground.openFile({ name: "moment.json", mimeType: "application/json", buffer });
  await playground.page.getByRole("button", { name: "Run to 2.000 s" }).click();
  await playground.idle();
  const { output, tasks, status } = await playground.snapshot();
  return { output, tasks: tasks.map(({ name, outcome }) => [name, outcome]), status };
}

test("a crawler and a chat run on the simulated network", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.language.selectOption("Python");
  await playground.setSource(example("crawler"));
  await playground.runToEnd();
  const crawled = await playground.snapshot();
  const names = ["main", "/news", "/shop", "/about", "/cart", "/news/1", "/news/2", "/nowhere"];
  expect(crawled.tasks.map(({ name }) => name)).toEqual(names);
  expect(crawled.output.map(({ at, text }) => [Math.round(at * 1000), text])).toEqual([
    [783, "200 /"],
    [991, "200 /shop"],
    [1574, "200 /news"],
    [1991, 'fetch("https://a.example/about"): the connection was lost (fail=1)'],
    [2229, "200 /cart"],
    [2276, "200 /news/1"],
    [2763, "404 /nowhere"],
    [2991, "200 /news/2"],
  ]);
  await playground.seek(1);
  const waits = (await playground.snapshot()).tasks.map(({ name, waitingOn }) => [name, waitingOn]);
  expect(waits).toContainEqual(["/news", 'fetch("https://a.example/news")']);
  expect(waits).toContainEqual(["/cart", "semaphore.acquire()"]);

  await playground.setSource(example("chat"));
  await playground.runToEnd();
  expect((await playground.snapshot()).output.map(({ task, text }) => `${task}: ${text}`)).toEqual([
    "bob listens: bob hears ann: hello",
    "ann listens: ann hears bob: hi",
    "bob listens: bob hears ann: bye",
  ]);
});

test("what is not in the page is named in its line, with what to use", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.language.selectOption("Python");
  await playground.setSource("import asyncio\nimport aiohttp\n");
  await playground.run();
  await page.waitForFunction(() => window.interleave.snapshot().status === "raised");
  await expect(playground.alert).toContainText(
    "aiohttp isn't here, for a scenario reaches no network: write from interleave import net, and response = await net.fetch(url).",
  );
  await expect(playground.alert).toContainText("line 2");
  await playground.setSource(
    'import asyncio\n\nasync def main():\n    await asyncio.open_connection("a.example", 80)\n\nasyncio.run(main())\n',
  );
  await playground.runToEnd();
  await expect(playground.alert).toContainText(
    "asyncio.open_connection() isn't here, for a scenario reaches no network: write `from interleave import net`, and `reader, writer = await net.connect(host, port)`.",
  );
  await expect(playground.alert).toContainText("line 4");
});

test("what was sent to a run, and whom somebody cancelled, is the same in Python as in TypeScript", async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.open();
  const python = await openMoment(
    playground,
    "python",
    `import asyncio
from interleave import inbox

async def waiter():
    while True:
        print(await inbox("orders").get())

async def main():
    await asyncio.wait([asyncio.create_task(waiter())])
    print("closed")

asyncio.run(main())
`,
  );
  expect(python).toEqual({
    output: [
      { at: 0.5, task: "waiter", text: "tea" },
      { at: 1.5, task: "waiter", text: "cake" },
      { at: 2, task: "main", text: "closed" },
    ],
    tasks: [
      ["main", "returned"],
      ["waiter", "cancelled"],
    ],
    status: "finished",
  });
  const typeScript = await openMoment(
    playground,
    "typescript",
    `import { createTask, inbox, wait } from "@interleave/scheduler";

function* waiter() {
  while (true) console.log(yield* inbox<string>("orders").get());
}

export function* main() {
  yield* wait([createTask(waiter())]);
  console.log("closed");
}
`,
  );
  expect(typeScript).toEqual(python);
});
