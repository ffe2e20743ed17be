/**
 * Frame times of pan, zoom and play on a large trace, beside one fillRect a span in the same run.
 * `node bench/run.mjs [spans]`; the browser is CHROMIUM_PATH or Playwright's own.
 */
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { build } from "vite";

const { chromium } = createRequire(new URL("../../../e2e/package.json", import.meta.url))("@playwright/test");
const spans = Number(process.argv[2] ?? 100_000);

const bundle = await build({
  configFile: false,
  logLevel: "error",
  build: {
    write: false,
    lib: { entry: fileURLToPath(new URL("page.ts", import.meta.url)), formats: ["iife"], name: "page" },
  },
});
const script = [bundle].flat()[0].output[0].code;
const tokens = `--surface:#ffffff;--sunken:#f7f8fa;--hover:#eceff2;--line:#dde1e6;--line-strong:#7d8792;--text:#14181d;--text-2:#434c56;
--text-3:#5d6773;--accent:#0a58b0;--error:#b01c1c;--wait-fill:11%;--wait-line:24%;--sans:sans-serif;--mono:monospace;--t0:#242f46;--t1:#2758d0;
--t2:#b48223;--t3:#881d7f;--t4:#44a283;--t5:#9577ff;--t6:#610804;--t7:#4282af;--t8:#495903;--t9:#9c5165`;

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH,
  args: ["--no-sandbox", "--disable-quic", "--disable-background-networking"],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 720 } });
page.on("pageerror", (error) => console.error(error));
await page.setContent(`<style>:root{${tokens}}body{margin:0}</style><body>`);
await page.addScriptTag({ content: script });

const share = (times, part) =>
  [...times]
    .sort((a, b) => a - b)
    [Math.floor((times.length - 1) * part)].toFixed(1)
    .padStart(7);
const report = (name, { frames, script: scripts }) =>
  console.log(
    `${name.padEnd(34)} frame p50 ${share(frames, 0.5)} p99 ${share(frames, 0.99)}   script p50 ${share(scripts, 0.5)} p99 ${share(scripts, 0.99)}  ms`,
  );

console.log(`${spans} spans in 36 lanes, 1280 x 720`);
report("timeline, pan and zoom, time", await page.evaluate((n) => bench.panAndZoom("time", n), spans));
report("timeline, pan and zoom, steps", await page.evaluate((n) => bench.panAndZoom("steps", n), spans));
report("timeline, playing", await page.evaluate((n) => bench.play(n), spans));
report("one fillRect a span, pan and zoom", await page.evaluate((n) => bench.rectangles(n), spans));
await browser.close();
