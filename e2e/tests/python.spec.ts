import { expect, test } from "@playwright/test";
import { downloaded } from "../downloaded.ts";
import { Playground } from "../playground.ts";

test.beforeEach(async ({ page }) => {
  // CPython is fetched and started anew for each page.
  test.slow();
  const playground = new Playground(page);
  await playground.open();
  await playground.language.selectOption("Python");
});

test("a Python loop without an end is named by its line, Stop ends it, and the next run is a good one", async ({
  page,
}) => {
  const playground = new Playground(page);
  await playground.setSource("async def main():\n    print('before')\n    while True:\n        pass\n");
  await playground.run();
  await expect(page.getByText("The loop stands still in line 4")).toBeVisible({ timeout: 60_000 });
  expect((await playground.snapshot()).output.map(({ text }) => text)).toEqual(["before"]);
  await playground.button("Stop").click();
  expect((await playground.snapshot()).status).toBe("stopped");
  await playground.setSource("async def main():\n    print('after')\n");
  await playground.runToEnd();
  expect((await playground.snapshot()).output.map(({ text }) => text)).toEqual(["after"]);
});

test("a Python scenario gives the same trace each time, byte for byte", async ({ page }) => {
  const playground = new Playground(page);
  await playground.setSource(`import asyncio, datetime, os, random, uuid

async def worker(name):
    await asyncio.sleep(random.random())
    print(name, datetime.datetime.now(), os.urandom(4), uuid.uuid4())

async def main():
    async with asyncio.TaskGroup() as group:
        made = {group.create_task(worker(name)) for name in "abcdefghijkl"}
    print([task.get_name() for task in made], list({"x", "y", "z"}))
`);
  const traces: string[] = [];
  for (let run = 0; run < 2; run += 1) {
    await playground.runToEnd();
    const saved = await downloaded(page, () => playground.command("Save the trace"));
    traces.push(saved.content.toString("latin1"));
  }
  expect(traces[0]?.length).toBeGreaterThan(1000);
  expect(traces[1]).toBe(traces[0]);
});

test("a program of 2013 runs as it stands, and the form of today is one press away", async ({ page }) => {
  const playground = new Playground(page);
  await playground.setSource(`from asyncio import *
def b(B):
    yield from sleep(1)
    return B

def main():
    fs = [async(b("b1")), async(b("b2"))]
    done, _ = yield from wait(fs)
    return [d.result() for d in done]

if __name__ == '__main__':
    loop = get_event_loop()
    print(loop.run_until_complete(main()))
`);
  await playground.runToEnd();
  expect((await playground.snapshot()).output.map(({ at, text }) => [at, text])).toEqual([[1, "['b1', 'b2']"]]);
  await playground.button("Write it as of today").click();
  expect((await playground.snapshot()).source).toContain("    await sleep(1)\n");
  await playground.runToEnd();
  expect((await playground.snapshot()).output.map(({ at, text }) => [at, text])).toEqual([[1, "['b1', 'b2']"]]);
  await expect(playground.button("Write it as of today")).toHaveCount(0);
});

test("Python is there without a network once it has been fetched, and the page comes back to it", async ({ page }) => {
  const playground = new Playground(page);
  await playground.pick("gather");
  await playground.runToEnd();
  await page.route("**/python/**", (route) => route.abort());
  await playground.open();
  await expect(playground.language).toHaveValue("python");
  await playground.runToEnd();
  expect((await playground.snapshot()).output.map(({ text }) => text)).toEqual(["b1", "b2", "a"]);
});
