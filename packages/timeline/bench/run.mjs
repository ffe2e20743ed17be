/**
 * The timeline on a large trace: frames while it is panned, zoomed and played, memory, a run that grows, opening a file; and
 * the same trace in speedscope and in vis-timeline, in the same run on the same machine.
 * `node bench/run.mjs [segments] [seconds of the growing run]`; the browser is that of the tests.
 */
import { createRequire } from "node:module";
import { findBrowser } from "../../../e2e/find-browser.mjs";
import { openInSpeedscope, visTimeline, wheelMiddle } from "./peers.mjs";
import { reportFrames, reportLine, reportLoad } from "./report.mjs";
import { serve } from "./serve.mjs";

const { chromium } = createRequire(new URL("../../../e2e/package.json", import.meta.url))("@playwright/test");
const segments = Number(process.argv[2] ?? 1_000_000);
const seconds = Number(process.argv[3] ?? 60);
const eventsASecond = 100_000;

const server = await serve();
const browser = await chromium.launch({
  executablePath: findBrowser(),
  args: ["--no-sandbox", "--disable-quic", "--disable-background-networking", "--js-flags=--expose-gc"],
});
const context = await browser.newContext({ viewport: { width: 1280, height: 720 } });
context.setDefaultTimeout(0);

/** Does something in a page of its own, so that nothing of one measurement weighs on the next. */
async function inPage(act) {
  const page = await context.newPage();
  page.on("pageerror", (error) => console.error(error));
  try {
    return await act(page);
  } finally {
    await page.close();
  }
}

const ours = (act) =>
  inPage(async (page) => {
    await page.goto(server.url);
    return act(page);
  });

/** What `act` gives, and how much of the processor's time the page's main thread took for each of its frames: no neighbour is in that. */
async function withCpu(page, act) {
  const session = await context.newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const spent = async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration").value;
  };
  const before = await spent();
  const times = await act(page);
  return { ...times, cpu: ((await spent()) - before) / times.frames.length };
}

/** Bytes that the page's heap and buffers hold. */
async function heldBytes(page) {
  const session = await context.newCDPSession(page);
  await session.send("HeapProfiler.collectGarbage");
  const { usedSize, backingStorageSize } = await session.send("Runtime.getHeapUsage");
  await session.detach();
  return usedSize + backingStorageSize;
}

console.log(`${segments.toLocaleString("en")} segments in 36 lanes, 1280 x 720`);
reportLoad("at the start");

const events = await ours((page) => page.evaluate((n) => bench.write(n), segments));
for (const axis of ["time", "steps"]) {
  const drive = (what) =>
    ours(async (page) => {
      await page.evaluate(() => bench.hold("trace"));
      return withCpu(page, () => page.evaluate(([name, a]) => bench[name](a), [what, axis]));
    });
  reportFrames(`timeline, pan and zoom, ${axis}`, await drive("panAndZoom"));
  reportFrames(`timeline, playing, ${axis}`, await drive("play"));
}
await ours(async (page) => {
  const hold = (what) => page.evaluate((kept) => bench.hold(kept), what);
  const made = await hold("trace");
  const bytes = [await heldBytes(page)];
  for (const what of ["spans", "index"]) {
    await hold(what);
    bytes.push(await heldBytes(page));
  }
  const each = (index) => (bytes[index + 1] - bytes[index]) / made;
  reportLine(
    "bytes a segment",
    `spans ${each(0).toFixed(1)} + index ${each(1).toFixed(1)} = ${(each(0) + each(1)).toFixed(1)}`,
  );
});
const grown = await ours((page) =>
  withCpu(page, () => page.evaluate(([s, n]) => bench.live(s, n), [seconds, eventsASecond])),
);
const idle = await ours((page) =>
  withCpu(page, () => page.evaluate(([s, n]) => bench.idle(s, n), [seconds, eventsASecond])),
);
reportFrames("an empty page beside that worker", idle);
reportFrames("timeline, growing run", grown);
reportLine(
  "",
  `${Math.round(grown.events / grown.seconds).toLocaleString("en")} events a second for ${grown.seconds.toFixed(0)} s`,
);
reportLoad("between");

const wheeled = await inPage(async (page) => {
  await openInSpeedscope(page, server.url, "speedscope-lane.json");
  return withCpu(page, wheelMiddle);
});
reportFrames("speedscope, pan and zoom, in one row", wheeled);
for (const items of [10_000, segments]) {
  const name = `vis-timeline, ${items.toLocaleString("en")} items`;
  const vis = await inPage((page) => visTimeline(page, server.url, items));
  if (vis === null) reportLine(name, "no drawing within 120 s");
  else {
    reportLine(`${name}, drawn`, `after ${vis.seconds.toFixed(1)} s`);
    if (vis.times === null) reportLine(`${name}, pan and zoom`, "not done within 120 s");
    else reportFrames(`${name}, pan and zoom`, vis.times);
  }
}

const opened = (name, { seconds: took, longTasks }, size) => {
  const longest =
    longTasks.length === 0 ? "none" : `${longTasks.length}, longest ${Math.max(...longTasks).toFixed(0)} ms`;
  reportLine(name, `${took.toFixed(1)} s for ${(size / 1e6).toFixed(0)} MB, tasks over 50 ms: ${longest}`);
};
console.log(`opening a file of ${events.toLocaleString("en")} events`);
for (const file of ["trace.packed", "trace.json"]) {
  opened(
    `timeline, ${file}`,
    await ours((page) => page.evaluate((name) => bench.open(`/files/${name}`), file)),
    server.sizeOf(file),
  );
}
opened(
  "speedscope, its own format",
  await inPage((page) => openInSpeedscope(page, server.url, "speedscope.json")),
  server.sizeOf("speedscope.json"),
);
reportLoad("at the end");
await browser.close();
server.end();
