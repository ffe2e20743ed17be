// What it costs to open a run of a million events: in speedscope from its own format; here read, packed and as text; and
// opened in the playground itself, until its picture is drawn, and until all that it shows is there: hints, and what stands
// beside the lines, which speedscope has none of. A neighbour on the machine lengthens tasks: look at the least, and the load.
// pnpm build, then node bench/open-large.mjs [rounds]. Printed, never asserted.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { loadavg, tmpdir } from "node:os";
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

/** Processor seconds while `act` goes on, begun once the browser has nothing else to do, at each time that it says so. */
async function costs(browser, act) {
  const session = await browser.newBrowserCDPSession();
  let before = await spentBy(session);
  for (let busy = true; busy; ) {
    await new Promise((resolve) => setTimeout(resolve, 500));
    const now = await spentBy(session);
    busy = now - before > 0.03;
    before = now;
  }
  const spent = [];
  await act(async () => spent.push((await spentBy(session)) - before));
  return spent;
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
  return async (passed) => {
    const shown = page.evaluate(
      () =>
        new Promise((seen) => {
          const look = () => /\(1\/\d+\)/.test(document.body.textContent) && seen();
          new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
        }),
    );
    await page.locator("input[type=file]").setInputFiles(file);
    await shown;
    await passed();
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
  return async (passed) => {
    const drawn = page.evaluate(
      () =>
        new Promise((seen) => {
          let began = false;
          const frames = (left) => (left === 0 ? seen() : requestAnimationFrame(() => frames(left - 1)));
          const look = () => {
            const bar = document.querySelector("progress");
            if (began && bar === null) frames(5);
            began ||= bar !== null;
          };
          new MutationObserver(look).observe(document.body, { subtree: true, childList: true });
        }),
    );
    await chosen.setFiles(file);
    await drawn;
    await passed();
    await page.evaluate(() => window.interleave.whenIdle());
    await passed();
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
const longest = Object.fromEntries(Object.keys(ways).map((name) => [name, []]));
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
    spent[name].push(await costs(browser, opening));
    longest[name].push(await page.evaluate(() => window.longest));
    await browser.close();
  }
}
await server.close();
rmSync(folder, { recursive: true });

const least = (figures) => Math.min(...figures);
const median = (figures) => figures.toSorted((one, other) => one - other)[rounds >> 1];
console.log(
  `${events.toLocaleString("en")} events, ${rounds} rounds, load ${loadavg()[0].toFixed(1)}; processor seconds of the whole browser, and the longest task of each round`,
);
const peer = spent.speedscope.map(([whole]) => whole);
for (const [name, { file }] of Object.entries(ways)) {
  const size = parts[file].reduce((sum, part) => sum + part.length, 0) / 2 ** 20;
  const tasks = `longest task: least ${least(longest[name])} ms, median ${median(longest[name])} ms, most ${Math.max(...longest[name])} ms`;
  console.log(`${name} (${size.toFixed(0)} MiB), ${tasks}`);
  const moments = spent[name][0].length === 1 ? ["until it is there"] : ["until it is drawn", "until all is there"];
  for (const [moment, words] of moments.entries()) {
    const figures = spent[name].map((at) => at[moment]);
    const times = [least, median].map((of) => (of(peer) / of(figures)).toFixed(1)).join(" / ");
    const ratio = name === "speedscope" ? "" : `   ${times} times less`;
    console.log(`  ${words}   least ${least(figures).toFixed(2)}   median ${median(figures).toFixed(2)}${ratio}`);
  }
}
