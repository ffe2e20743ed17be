import type { Witness } from "./witness.ts";

interface Attempt {
  /** A line of Python over `js` (the browser, as Pyodide gives it), `URL` and `UDP`. */
  does: string;
  /** What a witness sees of it where nothing holds it back; else it leaves something in the page. */
  seen?: string;
}

/** What a Python program may try to reach. */
export const attempts: Readonly<Record<string, Attempt>> = {
  fetch: { does: `js.fetch(URL + "/fetch")`, seen: "/fetch" },
  XMLHttpRequest: { does: `x = js.XMLHttpRequest.new(); x.open("GET", URL + "/xhr"); x.send()`, seen: "/xhr" },
  WebSocket: { does: `js.WebSocket.new(URL.replace("http", "ws") + "/ws")`, seen: "/ws" },
  EventSource: { does: `js.EventSource.new(URL + "/es")`, seen: "/es" },
  "import()": { does: `js.eval("import('" + URL + "/import.js')")`, seen: "/import.js" },
  "a nested worker": {
    does: `js.Worker.new(js.URL.createObjectURL(js.Blob.new(js.Array.of("fetch('" + URL + "/nested')"))))`,
    seen: "/nested",
  },
  sendBeacon: { does: `js.navigator.sendBeacon(URL + "/beacon")`, seen: "/beacon" },
  WebRTC: {
    does: `pc = js.eval("(urls) => new RTCPeerConnection({ iceServers: [{ urls }] })")(f"stun:127.0.0.1:{UDP}"); pc.createDataChannel("x"); pc.setLocalDescription()`,
    seen: "udp",
  },
  "a service worker": { does: `js.navigator.serviceWorker.register(URL + "/sw.js")`, seen: "/sw.js" },
  "a package": { does: `import pyodide_js; pyodide_js.loadPackage(URL + "/package.whl")`, seen: "/package.whl" },
  pyfetch: { does: `from pyodide.http import pyfetch; pyfetch(URL + "/pyfetch").send(None)`, seen: "/pyfetch" },
  open_url: { does: `from pyodide.http import open_url; open_url(URL + "/open_url")`, seen: "/open_url" },
  // Without a browser's leave to open sockets, CPython's come out as a WebSocket.
  socket: {
    does: `import socket; s = socket.socket(); s.setblocking(False); s.connect(("127.0.0.1", int(URL.rpartition(":")[2])))`,
    seen: "/",
  },
  localStorage: { does: `js.localStorage.setItem("stolen", "stolen")` },
  cookies: { does: `js.document.cookie = "stolen=1"` },
  IndexedDB: { does: `js.indexedDB.open("stolen")` },
  caches: { does: `js.caches.open("stolen")` },
  OPFS: {
    does: `js.eval("navigator.storage.getDirectory().then((all) => all.getFileHandle('stolen', { create: true }))")`,
  },
  BroadcastChannel: { does: `js.BroadcastChannel.new("x").postMessage("stolen")` },
  document: { does: `js.parent.document.title = "stolen"` },
};

/**
 * A Python program that defines `everything()`: makes each attempt by each known way to find the browser, and gives the names
 * of those made, line by line.
 */
export function python({ http, udpPort }: Witness): string {
  const each = Object.entries(attempts).map(
    ([name, { does }], index) =>
      `def attempt${index}(js):\n    ${does}\n\nattempts[${JSON.stringify(name)}] = attempt${index}\n`,
  );
  return `URL, UDP = "${http}", ${udpPort}

attempts = {}

${each.join("\n")}
def imported():
    import js
    return js

def by(text):
    def evaluated():
        from pyodide.code import run_js
        return run_js(text)
    return evaluated

def by_constructor():
    import js
    return js.Object.constructor("return this")()

def by_the_host():
    import gc
    for each in gc.get_objects():
        if type(each).__name__ == "Run" and hasattr(each, "_host"):
            return each._host.batch.constructor("return this")()

ways = [by_the_host, by_constructor, *map(by, [
    "globalThis", "self", "Function('return this')()", "(function* () {}).constructor('return this')().next().value",
    "Object.getPrototypeOf(globalThis)",
]), imported]

def everything():
    made = []
    for name, attempt in attempts.items():
        for way in ways:
            try:
                attempt(way())
            except BaseException:
                pass
        made.append(name)
    return "\\n".join(made)
`;
}
