import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { expect, type Page, test } from "@playwright/test";
import { Playground } from "../playground.ts";
import { attempts, python } from "../pythonAttempts.ts";
import { type Witness, witness } from "../witness.ts";

// A program may ask for a service worker, too.
test.use({ serviceWorkers: "allow" });

/** Milliseconds: how long a busy machine may take. */
const timeout = 60_000;

let watch: Witness;
test.beforeEach(async () => {
  // CPython is fetched and started anew for each page.
  test.slow();
  watch = await witness();
});
test.afterEach(() => watch.close());

/** A program whose output depends on where in memory its objects are, on time and on chance. */
const good = `import asyncio, random, time

async def work(name):
    await asyncio.sleep(random.random())
    print(name, time.time(), id(name))

async def main():
    await asyncio.gather(*{work(name) for name in "abcd"})
    print(list({"x", "y", "z"}), id(object()))
`;

const unharmed = {
  localStorage: null,
  cookie: "",
  databases: [],
  caches: [],
  files: [],
  heard: [],
  title: "Interleave",
};

test("no attempt of a Python scenario gets out, however it looks for the browser", async ({ page }) => {
  const playground = await opened(page);
  await listen(page);
  const asked: string[] = [];
  page.on("response", (response) => asked.push(response.url()));
  await playground.setSource(`${python(watch)}
NAMES = ["fetch", "XMLHttpRequest", "WebSocket", "EventSource", "importScripts", "Worker", "postMessage", "navigator",
         "indexedDB", "caches", "BroadcastChannel", "location", "document", "parent", "RTCPeerConnection", "WebAssembly"]

async def main():
    import asyncio, js
    from pyodide.code import run_js
    print([name for name in NAMES if hasattr(js, name) or run_js("typeof " + name) != "undefined"])
    print(everything().count("\\n") + 1)
    await asyncio.sleep(3)
    print("tried")
`);
  await playground.run();
  // At speed 1 these are real seconds: the worker lives and idles meanwhile, and whatever was started has its chance.
  await playground.playedTo(3);
  const { output } = await playground.snapshot();
  expect(output.map(({ text }) => text)).toEqual(["[]", String(Object.keys(attempts).length), "tried"]);
  expect(watch.seen).toEqual([]);
  expect(asked.filter((url) => url.startsWith(watch.http))).toEqual([]);
  expect(await harm(page)).toEqual(unharmed);
  expect(page.url()).not.toContain(watch.http);
});

test("control: without the sandbox each of these attempts of a Python program does get out", async ({ page }) => {
  await plain(page);
  await listen(page);
  const expected = Object.values(attempts).flatMap(({ seen }) => seen ?? []);
  const done = await page.evaluate((text) => window.python.runPython(text), `${python(watch)}\neverything()\n`);
  expect(done.split("\n")).toEqual(Object.keys(attempts));
  await expect.poll(() => expected.filter((path) => !watch.seen.includes(path)), { timeout }).toEqual([]);
  await expect
    .poll(() => harm(page), { timeout })
    .toEqual({
      localStorage: "stolen",
      cookie: "stolen=1",
      databases: ["stolen"],
      caches: ["stolen"],
      files: ["stolen"],
      heard: ["stolen"],
      title: "stolen",
    });
});

test("control: without the sandbox a Python program leads the person elsewhere", async ({ page }) => {
  await plain(page);
  await page.evaluate((text) => window.python.runPython(text), `import js\njs.top.location = "${watch.http}/top"\n`);
  await expect.poll(() => watch.seen, { timeout }).toContain("/top");
});

test("Stop ends a Python scenario in whatever it is, and the next run is the same as ever", async ({ page }) => {
  const playground = await opened(page);
  const before = await outputOf(playground, good);
  for (const [name, body] of Object.entries({
    "a loop of the language's own": "for each in iter(lambda: 1, 0): pass",
    "a loop of the interpreter's own": "sum(iter(int, 1))",
    "a loop of the engine's": `from pyodide.code import run_js; run_js("for (;;) {}")`,
    "a slow regular expression": `import re; re.match(r"(a+)+$", "a" * 64 + "b")`,
    "a comparison of huge numbers": "10 ** 10 ** 10 % 7",
  })) {
    await test.step(name, async () => {
      await playground.setSource(mainOf(body));
      await playground.run();
      // Nothing has come from it for a second, and the page says so: it is in there.
      await expect(page.getByText(/^The loop stands still|^Nothing comes from the run/).first()).toBeVisible({
        timeout,
      });
      await playground.button("Stop").click();
      expect((await playground.snapshot()).status).toBe("stopped");
    });
  }
  for (const [name, body] of Object.entries({
    "tasks that only give way": "while True: await asyncio.sleep(0)",
    "callbacks without an end":
      "loop = asyncio.get_running_loop(); again = lambda: loop.call_soon(again); again(); await asyncio.sleep(1)",
    "timers without an end":
      "loop = asyncio.get_running_loop(); again = lambda: [loop.call_later(1e-9, again) for _ in 'ab']; again(); await asyncio.sleep(1)",
    "promises without an end": `from pyodide.code import run_js; run_js("(function again() { Promise.resolve().then(again) })()"); await asyncio.sleep(1000)`,
  })) {
    await test.step(name, async () => {
      await playground.setSource(mainOf(body));
      await playground.run();
      await page.waitForFunction(() => window.interleave.snapshot().output.length > 0);
      await playground.button("Stop").click();
      expect((await playground.snapshot()).status).toBe("stopped");
    });
  }
  expect(await outputOf(playground, good)).toEqual(before);
});

test("a Python scenario that breaks its interpreter, or forges what it tells, breaks nothing else", async ({
  page,
}) => {
  const playground = await opened(page);
  const before = await outputOf(playground, good);
  for (const [name, body, status, says] of [
    ["a list without measure", "[0] * 10**10", "raised", "OverflowError"],
    ["memory bit by bit", "x = [bytes(10**7) for _ in iter(int, 1)]", "raised", "MemoryError"],
    ["memory of the browser's", `import js; x = [js.ArrayBuffer.new(2**40)]`, "raised", "JsException"],
    ["depth", "f = lambda: f(); f()", "raised", "RecursionError"],
    ["depth of the interpreter's own", `import json; json.loads("[" * 10**6)`, "crashed", "The sandbox broke down"],
    ["the process's end", "import os; os._exit(1)", "crashed", "The sandbox broke down"],
    ["a wild pointer", "import ctypes; ctypes.string_at(2**31 - 1, 100)", "crashed", "The sandbox broke down"],
    ["the worker's end", "import js; js.close()", "raised", "AttributeError"],
    ["a flood by way of the browser", "import js; js.postMessage('x' * 10**7)", "raised", "AttributeError"],
    ["10 MB in a print", "print('x' * 10**7)", "finished", ""],
    ["random bytes as events", forged("memoryview(bytes(range(250)) * 40), '[]', '[]'"), "crashed", "no part of a run"],
    ["texts that are none", forged("memoryview(bytes(0)), '[1, {}]', '[]'"), "crashed", "no part of a run"],
    ["lists that are none", forged("memoryview(bytes(0)), '[]', '7'"), "crashed", "no part of a run"],
  ] as const) {
    await test.step(name, async () => {
      await playground.setSource(mainOf(body));
      await playground.run();
      await page.waitForFunction(
        () =>
          !["compiling", "running"].includes(window.interleave.snapshot().status) ||
          window.interleave.snapshot().at > 0,
      );
      await playground.button("Jump to end").click();
      await playground.idle();
      const { status: ended, output } = await playground.snapshot();
      expect([ended, output[0]?.text]).toEqual([status, "before"]);
      if (says !== "") await expect(playground.alert.filter({ hasText: says })).toBeVisible();
    });
  }
  expect(await outputOf(playground, good)).toEqual(before);
});

/** The page, with Python chosen. */
async function opened(page: Page): Promise<Playground> {
  const playground = new Playground(page);
  await playground.open();
  await playground.language.selectOption("Python");
  return playground;
}

/** A program that prints, lets that be seen, and does this. */
function mainOf(line: string): string {
  return `import asyncio\n\nasync def main():\n    print("before")\n    await asyncio.sleep(0.1)\n    ${line}\n`;
}

/** Puts this in the place of what was recorded: the line of a program that knows how it is run. */
function forged(batch: string): string {
  return `import gc; run = next(each for each in gc.get_objects() if type(each).__name__ == "Run" and hasattr(each, "_host")); run.take = lambda: run._host.batch(${batch})`;
}

async function outputOf(playground: Playground, source: string) {
  await playground.setSource(source);
  await playground.runToEnd();
  const { output } = await playground.snapshot();
  expect(output).toHaveLength(5);
  return output;
}

/** A page of another server's, with CPython in it and nothing around that. */
async function plain(page: Page): Promise<void> {
  const runner = createRequire(new URL("../../packages/runner/package.json", import.meta.url));
  const folder = dirname(runner.resolve("pyodide/package.json"));
  await page.route(`${watch.http}/pyodide/*`, (route) =>
    route.fulfill({ path: join(folder, new URL(route.request().url()).pathname.slice("/pyodide".length)) }),
  );
  await page.goto(`${watch.http}/control`);
  await page.evaluate(async (indexURL) => {
    const { loadPyodide } = await import(`${indexURL}pyodide.mjs`);
    window.python = await loadPyodide({ indexURL });
  }, `${watch.http}/pyodide/`);
}

async function listen(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.heard = [];
    new BroadcastChannel("x").onmessage = ({ data }) => window.heard.push(data);
  });
}

/** What a program may have left in a page. */
function harm(page: Page) {
  return page.evaluate(async () => {
    const files: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) files.push(name);
    const databases = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    const stolen = (name: string) => name === "stolen";
    return {
      localStorage: localStorage.getItem("stolen"),
      cookie: document.cookie,
      databases: databases.filter(stolen),
      caches: (await caches.keys()).filter(stolen),
      files,
      heard: [...new Set(window.heard)],
      title: document.title,
    };
  });
}

declare global {
  interface Window {
    python: { runPython(text: string): string };
    heard: string[];
  }
}
