import { expect, test } from "@playwright/test";
import { Playground } from "../playground.ts";
import { type Witness, witness } from "../witness.ts";

// What each attack does, as plain JavaScript over `g` (the global object), `url` and `udp`. It tells what it got by `got`.
const network: Record<string, string> = {
  fetch: `got(await g.fetch(url + "/fetch").then(() => "answered"))`,
  XMLHttpRequest: `await new Promise((end, fail) => { const x = new g.XMLHttpRequest(); x.onload = end; x.onerror = fail; x.open("GET", url + "/xhr"); x.send(); }); got("answered")`,
  WebSocket: `await new Promise((end, fail) => { const s = new g.WebSocket(url.replace("http", "ws") + "/ws"); s.onopen = s.onclose = end; s.onerror = end; })`,
  EventSource: `await new Promise((end) => { const s = new g.EventSource(url + "/es"); s.onopen = s.onerror = () => { s.close(); end(); }; })`,
  "import()": `await (0, g.eval)("import(" + JSON.stringify(url + "/import.js") + ")")`,
  "import() of data that imports": `await (0, g.eval)("import('data:text/javascript,import " + JSON.stringify(url + "/data.js").replaceAll("'", "") + "')")`,
  importScripts: `g.importScripts(url + "/scripts.js")`,
  "a nested worker": `const w = new g.Worker(g.URL.createObjectURL(new g.Blob(["fetch('" + url + "/nested')"]))); await new Promise((end) => g.setTimeout(end, 500))`,
  sendBeacon: `if (!g.navigator.sendBeacon(url + "/beacon")) throw new Error("refused")`,
  WebTransport: `await new g.WebTransport(url.replace("http:", "https:") + "/wt").ready`,
  WebRTC: `const pc = new g.RTCPeerConnection({ iceServers: [{ urls: "stun:127.0.0.1:" + udp }] }); pc.createDataChannel("x"); await pc.setLocalDescription(await pc.createOffer()); await new Promise((end) => g.setTimeout(end, 1000))`,
};

const reach: Record<string, string> = {
  document: `got(g.document.title)`,
  parent: `got(g.parent.document.title)`,
  top: `g.top.location = url + "/top"; got("moved")`,
  localStorage: `g.localStorage.setItem("stolen", "1"); got("written")`,
  IndexedDB: `await new Promise((end, fail) => { const r = g.indexedDB.open("stolen"); r.onsuccess = end; r.onerror = fail; }); got("opened")`,
  caches: `await g.caches.open("stolen"); got("opened")`,
  OPFS: `await g.navigator.storage.getDirectory(); got("opened")`,
  cookies: `g.document.cookie = "stolen=1"; got("written")`,
  BroadcastChannel: `new g.BroadcastChannel("x").postMessage("stolen"); got("posted")`,
  "a service worker": `await g.navigator.serviceWorker.register(url + "/sw.js"); got("registered")`,
  clipboard: `await g.navigator.clipboard.readText(); got("read")`,
  "the window handle": `got(g.window.interleave.snapshot().source)`,
};

/** Attempts of a scenario to find the real global object, by each way known. */
const globals = [
  "globalThis",
  "self",
  `(function () { return this })()`,
  `Function("return this")()`,
  `(function () {}).constructor("return this")()`,
  `(function* () {}).constructor("return this")().next().value`,
];

function attack(body: string, w: { url: string; udp: number }) {
  return `import { sleep } from "@interleave/scheduler";
const url = ${JSON.stringify(w.url)}, udp = ${w.udp};
const find = [${globals.map((expression) => `() => ${expression}`).join(", ")}];
const told: string[] = [];
function attempt(g: any, got: (what: string) => void) { return (async () => { ${body} })(); }
export function* main() {
  for (const look of find as any[]) {
    let g: any;
    try { g = look(); } catch { continue; }
    for (let at = g; at; at = Object.getPrototypeOf(at)) {
      const got = (what: string) => console.log("got " + what);
      attempt(at, got).catch(() => {});
    }
  }
  console.log("tried");
  for (;;) yield* sleep(1);
}
`;
}

let watch: Witness;
test.beforeEach(async () => {
  watch = await witness();
});
test.afterEach(() => watch.close());

for (const [name, body] of Object.entries({ ...network, ...reach })) {
  test(`${name} is out of a scenario's reach`, async ({ page }) => {
    const asked: string[] = [];
    page.on("response", (response) => asked.push(response.url()));
    const playground = new Playground(page);
    await playground.open();
    const before = asked.length;
    await playground.setSource(attack(body, { url: watch.http, udp: watch.udpPort }));
    await playground.run();
    // At speed 1 these are real seconds: the worker lives and idles meanwhile, and whatever was started has its chance.
    await playground.playedTo(1.5);
    const shown = await playground.snapshot();
    await playground.button("Stop").click();
    expect(shown.output.map(({ text }) => text)).toEqual(["tried"]);
    expect(watch.seen).toEqual([]);
    expect(asked.slice(before).filter((url) => url.startsWith(watch.http))).toEqual([]);
    expect(await page.evaluate(() => [localStorage.getItem("stolen"), document.cookie])).toEqual([null, ""]);
    expect(page.url()).not.toContain(watch.http);
  });
}

for (const name of [
  "fetch",
  "XMLHttpRequest",
  "WebSocket",
  "EventSource",
  "import()",
  "importScripts",
  "sendBeacon",
  "WebRTC",
]) {
  test(`control: without the sandbox ${name} does reach the witness`, async ({ page }) => {
    await page.goto(`${watch.http}/control`);
    watch.seen.length = 0;
    const code = `(async () => { const g = globalThis, url = ${JSON.stringify(watch.http)}, udp = ${watch.udpPort}, got = () => {}; ${network[name]} })().catch(() => {})`;
    if (name === "importScripts") {
      await page.evaluate(
        (source) =>
          new Promise((answered) => {
            const worker = new Worker(URL.createObjectURL(new Blob([`${source}.then(() => postMessage(1))`])));
            worker.addEventListener("message", answered);
          }),
        code,
      );
    } else await page.evaluate(code);
    await expect.poll(() => watch.seen.length).toBeGreaterThan(0);
  });
}

test("a run leaves the person's storage as it was", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await page.evaluate(() => localStorage.setItem("mine", "1"));
  await playground.setSource(
    `export function* main() { try { (globalThis as any).localStorage.clear(); } catch {} console.log("done"); }\n`,
  );
  await playground.runToEnd();
  expect(await page.evaluate(() => localStorage.getItem("mine"))).toBe("1");
});
