/** Longer than this nobody waits for a drawing. Milliseconds. */
const PATIENCE = 120_000;
const FRAMES = 240;

/** Opens a file in speedscope itself; seconds until its drawing stands. */
export async function openInSpeedscope(page, url, file) {
  await page.goto(`${url}/speedscope/index.html`);
  await page.addScriptTag({ url: `${url}/drive.js` });
  const began = Date.now();
  await page.evaluate(async (address) => {
    const box = document.querySelector("input[type=file]");
    const files = new DataTransfer();
    files.items.add(new File([await (await fetch(address)).blob()], "trace.json"));
    box.files = files.files;
    globalThis.long = [];
    new PerformanceObserver((list) => globalThis.long.push(...list.getEntries().map((each) => each.duration))).observe({
      type: "longtask",
    });
    box.dispatchEvent(new Event("change", { bubbles: true }));
  }, `${url}/files/${file}`);
  await page.waitForFunction(() => document.querySelectorAll("canvas").length > 1, null, { timeout: PATIENCE });
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  return { seconds: (Date.now() - began) / 1000, longTasks: await page.evaluate(() => globalThis.long) };
}

/** Wheel over what stands in the middle of the page. */
export function wheelMiddle(page) {
  const middle = (frames) =>
    globalThis.drive.wheel(document.elementFromPoint(innerWidth / 2, innerHeight / 2), frames, 2);
  return page.evaluate(middle, FRAMES);
}

/** Makes vis-timeline of the first so many items of a file, and turns the wheel over it; null where it takes too long. */
export async function visTimeline(page, url, items) {
  await page.goto(`${url}/vis`);
  await page.addScriptTag({ url: `${url}/drive.js` });
  const made = page.evaluate(
    async ({ address, most }) => {
      const all = await (await fetch(address)).json();
      const began = performance.now();
      const some = all.slice(0, most).map((item, id) => ({ id, ...item }));
      const groups = [...new Set(some.map(({ group }) => group))].map((id) => ({ id, content: `worker ${id}` }));
      const host = document.createElement("div");
      host.style.cssText = "width:1280px;height:720px";
      document.body.append(host);
      const options = {
        height: "720px",
        stack: false,
        zoomKey: "ctrlKey",
        horizontalScroll: true,
        showCurrentTime: false,
      };
      globalThis.shown = new globalThis.vis.Timeline(host, some, groups, options);
      await new Promise((resolve) => globalThis.shown.on("changed", resolve));
      return (performance.now() - began) / 1000;
    },
    { address: `${url}/files/vis.json`, most: items },
  );
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE, null).unref());
  const seconds = await Promise.race([made.catch(() => null), late]);
  if (seconds === null) return null;
  const centre = (frames) => globalThis.drive.wheel(document.querySelector(".vis-center"), frames, 0.3);
  const wheeled = page.evaluate(centre, FRAMES);
  return { seconds, times: await Promise.race([wheeled, late]) };
}
