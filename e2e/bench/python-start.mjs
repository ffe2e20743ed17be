// From pressing Run to the first task drawn, in Python: cold, with everything to fetch; after a reload; and warm. Where the
// time goes is told by a probe that is put into the sandboxes from outside. Printed, never asserted.
import { readFile } from "node:fs/promises";
import { loadavg } from "node:os";
import { chromium } from "@playwright/test";
import { preview } from "vite";
import { findBrowser } from "../find-browser.mjs";

const runs = 20;
const root = new URL("../../apps/playground", import.meta.url).pathname;
const server = await preview({ root, preview: { host: "127.0.0.1", port: 4191 } });
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
});
// A new context is a fresh profile.
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, serviceWorkers: "block" });
const probe = await readFile(new URL("startProbe.js", import.meta.url), "utf8");
await page.route("**/runner-python.html", async (route) => {
  const response = await route.fetch();
  const body = (await response.text()).replace("<script>", () => `<script>${probe}</script><script>`);
  await route.fulfill({ response, body });
});
await page.addInitScript(() => {
  window.probes = [];
  addEventListener("message", ({ data }) => {
    if (data?.probe) window.probes.push(data);
  });
});

console.log(`load of the machine: ${loadavg()[0].toFixed(1)}`);
await open();
await page.getByRole("combobox", { name: "Scenario" }).selectOption("gather");
await page.getByRole("combobox", { name: "Language" }).selectOption("Python");
const cold = await press();
await settle();
await tellFirst("cold, in a fresh profile", cold);
await open();
const reloaded = await press();
await settle();
await tellFirst("after a reload", reloaded);
const warm = [];
for (let each = 0; each < runs; each++) {
  warm.push(await press());
  await settle();
}
await tellWarm();
await browser.close();
await server.close();

async function open() {
  await page.goto(server.resolvedUrls.local[0]);
  await page.waitForFunction(() => "interleave" in window);
  await page.locator(".monaco-editor .view-line").first().waitFor();
}

/** Presses Run: when, and when the first task was drawn. */
async function press() {
  const run = await page
    .getByRole("button", { name: /^Run\b/ })
    .first()
    .elementHandle();
  const [pressed, drawn] = await page.evaluate(
    (button) =>
      new Promise((seen) => {
        const { timeOrigin } = performance;
        const pressed = performance.now();
        button.click();
        const look = () => {
          const { at, tasks } = window.interleave.snapshot();
          // The run before stands at its end. A task is drawn in the frame that learns of it, which this one follows.
          if (at < 2 && tasks.length > 0) return seen([timeOrigin + pressed, timeOrigin + performance.now()]);
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
    run,
  );
  return { pressed, drawn };
}

/** Nobody presses again within a second; the next interpreter is made ready meanwhile. */
async function settle() {
  await page.getByRole("button", { name: "Jump to end" }).click();
  await page.evaluate(() => window.interleave.whenIdle());
  await page.waitForTimeout(1000);
}

/** When what happened in the sandboxes of Python: in those that ran something, or in those that did not. */
async function pythons(ran) {
  const sandboxes = new Map();
  for (const { sandbox, probe, at } of await page.evaluate(() => window.probes)) {
    // The first of its kind counts.
    sandboxes.set(sandbox, { [probe]: at, ...sandboxes.get(sandbox) });
  }
  return [...sandboxes.values()].filter((at) => "equip" in at && "start" in at === ran);
}

async function tellFirst(title, { pressed, drawn }) {
  const [image] = await pythons(false);
  const [run] = await pythons(true);
  console.log(`${title}: Run to the first task drawn ${ms(drawn - pressed)}`);
  const steps = [
    ["files are at hand", pressed, image.frame],
    ["a sandbox gets them", image.frame, image.equip],
    ["its loader is read", image.equip, image.compile],
    ["WebAssembly is compiled", image.compile, image.compiled],
    ["CPython starts, and gives an image", image.compiled, image.equipped],
    ["the run's sandbox gets it", image.equipped, run.equip],
    ["and is restored from it", run.equip, run.equipped],
    ["the program is compiled", run.equipped, run.sites],
    ["its first events", run.sites, run.batch],
    ["drawn by the page", run.batch, drawn],
  ];
  for (const [what, from, to] of steps) console.log(`  ${what.padEnd(36)}${ms(to - from)}`);
}

async function tellWarm() {
  const of = (await pythons(true)).slice(-runs);
  const steps = [
    ["Run to the first task drawn", warm.map(({ pressed, drawn }) => drawn - pressed)],
    ["  the sandbox is told", warm.map(({ pressed }, run) => of[run].start - pressed)],
    ["  the program is compiled", of.map(({ start, sites }) => sites - start)],
    ["  its first events", of.map(({ sites, batch }) => batch - sites)],
    ["  drawn by the page", warm.map(({ drawn }, run) => drawn - of[run].batch)],
    ["beforehand, until one is ready", of.map(({ frame, equipped }) => equipped - frame)],
    ["  a frame and its worker", of.map(({ frame, worker }) => worker - frame)],
    ["  gets the files", of.map(({ worker, equip }) => equip - worker)],
    ["  its loader is read", of.map(({ equip, compile }) => compile - equip)],
    ["  WebAssembly is compiled", of.map(({ compile, compiled }) => compiled - compile)],
    ["  the image is restored", of.map(({ compiled, equipped }) => equipped - compiled)],
  ];
  console.log(`warm, ${runs} runs: median and 95th percentile`);
  for (const [what, times] of steps) {
    times.sort((a, b) => a - b);
    const at = (share) => ms(times[Math.floor((times.length - 1) * share)]);
    console.log(`  ${what.padEnd(36)}${at(0.5)}${at(0.95)}`);
  }
}

function ms(milliseconds) {
  return `${milliseconds.toFixed(0)} ms`.padStart(9);
}
