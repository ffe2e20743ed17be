// What it costs to open a run of a million events: in speedscope from its own format; here read, packed and as text; and
// opened in the playground itself, with all that it shows.
// pnpm build, then node bench/open-large.mjs [rounds]. Printed, never asserted.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, extname, join } from "node:path";
import { chromium } from "@playwright/test";
import { build, createServer, preview } from "vite";
import { findBrowser } from "../find-browser.mjs";

const rounds = Number(process.argv[2] ?? 5);
const folder = mkdtempSync(join(tmpdir(), "interleave-"));
const files = {
  speedscope: join(folder, "run.speedscope.json"),
  packed: join(folder, "run.trace"),
  text: join(folder, "run.trace.json"),
};
const vite = await createServer({ configFile: false, logLevel: "error", server: { middlewareMode: true } });
const { largeRun } = await vite.ssrLoadModule(new URL("largeRun.ts", import.meta.url).pathname);
const { events, ...parts } = largeRun();
await vite.close();
for (const [name, path] of Object.entries(files)) {
  writeFileSync(path, Buffer.concat(parts[name].map((part) => Buffer.from(part))));
}

const bundle = await build({
  configFile: false,
  logLevel: "error",
  build: {
    write: false,
    lib: { entry: new URL("readPage.ts", import.meta.url).pathname, formats: ["iife"], name: "read" },
  },
});
const reader = [bundle].flat()[0].output[0].code;

const root = new URL("../../apps/playground", import.meta.url).pathname;
const server = await preview({ root, preview: { host: "127.0.0.1", port: 4191 } });
const ours = server.resolvedUrls.local[0];
const release = join(dirname(createRequire(import.meta.url).resolve("speedscope/package.json")), "dist/release");
const types = { ".html": "text/html", ".js": "text/javascript", ".css": "text/css" };

/** Processor seconds of all the browser's processes, so far. */
async function spentBy(session) {
  const { processInfo } = await session.send("SystemInfo.getProcessInfo");
  return processInfo.reduce((sum, { cpuTime }) => sum + cpuTime, 0);
}

/** Processor seconds while `act` goes on, begun once the browser has nothing else to do. */
async function cost(browser, act) {
  const session = await browser.newBrowserCDPSession();
  let before = await spentBy(session);
  for (let busy = true; busy; ) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const now = await spentBy(session);
    busy = now - before > 0.03;
    before = now;
  }
  await act();
  return (await spentBy(session)) - before;
}

/** A page with an input for files, which says `(1/…)` when it has read one. */
async function openBare(page, file, at) {
  await page.route("http://bench.test/**", (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    if (path === "read.html")
      return route.fulfill({ body: `<body><script>${reader}</script>`, contentType: "text/html" });
    const contentType = types[extname(path)] ?? "application/octet-stream";
    return route.fulfill({ body: readFileSync(join(release, path)), contentType });
  });
  await page.goto(`http://bench.test/${at}`);
  await page.locator("input[type=file]").waitFor({ state: "attached" });
  return async () => {
    const shown = page.evaluate(
      () =>
        new Promise((seen) => {
          const look = () => /\(1\/\d+\)/.test(document.body.textContent) && seen();
          new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
        }),
    );
    await page.locator("input[type=file]").setInputFiles(file);
    await shown;
  };
}

async function openHere(page, file) {
  await page.goto(ours);
  await page.waitForFunction(() => "interleave" in window);
  await page.locator(".monaco-editor .view-line").first().waitFor();
  await page.evaluate(() => window.interleave.whenIdle());
  const chooser = page.waitForEvent("filechooser");
  await page.keyboard.press("Control+k");
  await page.getByRole("combobox", { name: /command/i }).fill("Open a file");
  await page.keyboard.press("Enter");
  const chosen = await chooser;
  return async () => {
    const shown = page.evaluate(
      () =>
        new Promise((seen) => {
          const look = () => document.querySelector("progress") && window.interleave.whenIdle().then(seen);
          new MutationObserver(look).observe(document.body, { subtree: true, childList: true });
        }),
    );
    await chosen.setFiles(file);
    await shown;
  };
}

/** What is measured: which file, and how it is opened. */
const ways = {
  speedscope: { file: "speedscope", open: (page) => openBare(page, files.speedscope, "index.html") },
  "read, packed": { file: "packed", open: (page) => openBare(page, files.packed, "read.html") },
  "read, text": { file: "text", open: (page) => openBare(page, files.text, "read.html") },
  "playground, packed": { file: "packed", open: (page) => openHere(page, files.packed) },
  "playground, text": { file: "text", open: (page) => openHere(page, files.text) },
};
const spent = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
const longest = {};
for (let round = 0; round < rounds; round++) {
  for (const [name, { open }] of Object.entries(ways)) {
    // A fresh browser each: nobody opens a file in a page that has just opened another.
    const browser = await chromium.launch({
      executablePath: findBrowser(),
      args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
    });
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const opening = await open(page);
    await page.evaluate(() => {
      window.longest = 0;
      const observer = new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
      });
      observer.observe({ entryTypes: ["longtask"] });
    });
    spent[name].push(await cost(browser, opening));
    longest[name] = Math.max(longest[name] ?? 0, await page.evaluate(() => window.longest));
    await browser.close();
  }
}
await server.close();
rmSync(folder, { recursive: true });

const least = (name) => Math.min(...spent[name]);
const median = (name) => [...spent[name]].sort((one, other) => one - other)[rounds >> 1];
console.log(
  `${events.toLocaleString("en")} events, ${rounds} rounds; processor seconds of the whole browser until it is there`,
);
for (const [name, { file }] of Object.entries(ways)) {
  const size = parts[file].reduce((sum, part) => sum + part.length, 0) / 2 ** 20;
  const times = [least, median].map((of) => (of("speedscope") / of(name)).toFixed(1)).join(" / ");
  const ratio = name === "speedscope" ? "" : `   ${times} times less`;
  console.log(
    `${name.padEnd(20)}${size.toFixed(0).padStart(4)} MiB   least ${least(name).toFixed(2)}   median ${median(name).toFixed(2)}   longest task ${longest[name]} ms${ratio}`,
  );
}
