import type { KnownName } from "./knownName.ts";

/** The package's own names, for scenarios. */
export const interleaveNames: readonly KnownName[] = [
  {
    name: "inbox",
    kind: "function",
    parameters: ["name"],
    returns: "an asyncio.Queue",
    doc: 'A queue that is filled from outside while the program runs: `await inbox("orders").get()`. The same name is the same queue.',
  },
  { name: "net", kind: "constant", doc: "A simulated network: `net.fetch`, `net.connect`, `net.start_server`." },
];

/** A simulated network's names. */
export const netNames: readonly KnownName[] = [
  {
    name: "fetch",
    kind: "coroutine",
    parameters: ["url"],
    returns: "Response",
    doc: "Gets a page of the simulated network, after a latency drawn from the run's seed. `await response.text()`, `.json()` and `.read()` give its body; `response.status` and `response.headers` are there at once.",
  },
  {
    name: "serve",
    kind: "function",
    parameters: ["url", "answer=None", "*", "latency=(0.1, 1.0)", "fail=0.0"],
    doc: "Declares what there is to fetch at a URL; with `*` at its end, at all that begin like this. `answer` is text, bytes, what can be JSON, a `Response`, or a function of the URL. `latency` in seconds or as (least, most); `fail` is the share that raises `ConnectionResetError`.",
  },
  {
    name: "connect",
    kind: "coroutine",
    parameters: ["host", "port"],
    returns: "(reader, writer)",
    doc: "Connects to a server of this program, as `asyncio.open_connection` would to any. Raises `ConnectionRefusedError` where nobody serves.",
  },
  {
    name: "start_server",
    kind: "coroutine",
    parameters: ["handler", "host=None", "port=0", "*", "latency=(0.1, 1.0)", "fail=0.0"],
    returns: "a server",
    doc: "Serves at an address: each connection is a task of `handler(reader, writer)`, as in asyncio. What is written arrives after a latency; `fail` is the share of connections that are refused.",
  },
  {
    name: "Response",
    kind: "class",
    parameters: ['body=""', "status=200", "headers=None"],
    doc: "What a page answers: `status`, `headers`, `url`, and as coroutines `read()`, `text()`, `json()`.",
  },
  {
    name: "seed",
    kind: "function",
    parameters: ["number"],
    doc: "Takes another seed for latencies and failures than the run's own.",
  },
];
