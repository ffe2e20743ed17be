import { beforeEach, expect, it, vi } from "vitest";
import { keepPage, type ServiceWorkerScope } from "./keepPage.ts";

const folder = "https://host.example/some/folder/";

/** What stands at an address on the server; undefined for a server that cannot be reached. */
let server: ((address: string) => string) | undefined;
/** What the server was asked for. */
let asked: string[];
/** The browser's store: caches by name, what is in them by address. */
let stores: Map<string, Map<string, string>>;

beforeEach(() => {
  server = (address) => `${address} of today`;
  asked = [];
  stores = new Map();
  vi.stubGlobal("fetch", async (request: Request) => {
    asked.push(request.url.replace(folder, ""));
    if (!server) throw new TypeError("Failed to fetch");
    return new Response(server(request.url.replace(folder, "")));
  });
  vi.stubGlobal("caches", {
    open: async (name: string) => {
      const store = stores.get(name) ?? new Map<string, string>();
      stores.set(name, store);
      return {
        addAll: async (requests: Request[]) => {
          for (const request of requests) store.set(request.url, await (await fetch(request)).text());
        },
        match: async (address: string) => {
          const text = store.get(address);
          return text === undefined ? undefined : new Response(text);
        },
      };
    },
    keys: async () => [...stores.keys()],
    delete: async (name: string) => stores.delete(name),
  });
});

/** A service worker, by what may happen to it. */
function worker(version: string, files = ["", "theme.js", "assets/index-1.js"]) {
  const acts = new Map<string, (event: unknown) => void>();
  const scope = {
    registration: { scope: folder },
    clients: { claim: async () => {} },
    addEventListener: (type: string, act: (event: unknown) => void) => acts.set(type, act),
  };
  keepPage(scope as unknown as ServiceWorkerScope, { version, files });
  const live = async (type: string) => {
    let done: Promise<unknown> | undefined;
    acts.get(type)?.({ waitUntil: (work: Promise<unknown>) => (done = work) });
    await done;
  };
  return {
    install: () => live("install"),
    activate: () => live("activate"),
    /** What it answers with; null where it leaves the request alone. */
    ask: async (address: string, method = "GET") => {
      let answer: Promise<Response> | null = null;
      const request = new Request(new URL(address, folder), { method });
      acts.get("fetch")?.({ request, respondWith: (given: Promise<Response>) => (answer = given) });
      return answer === null ? null : (await (answer as Promise<Response>)).text();
    },
  };
}

it("answers with what it has kept once the network is gone", async () => {
  const { install, ask } = worker("1");
  await install();
  server = undefined;
  expect(await ask("")).toBe(" of today");
  expect(await ask("index.html?utm=x")).toBe(" of today");
  expect(await ask("theme.js")).toBe("theme.js of today");
  expect(await ask("assets/index-1.js")).toBe("assets/index-1.js of today");
});

it("shows the page of tomorrow as soon as the network has it", async () => {
  const { install, ask } = worker("1");
  await install();
  server = (address) => `${address} of tomorrow`;
  expect(await ask("")).toBe(" of tomorrow");
  expect(await ask("theme.js")).toBe("theme.js of tomorrow");
});

it("asks nobody for a file whose name would change with it", async () => {
  const { install, ask } = worker("1");
  await install();
  asked = [];
  expect(await ask("assets/index-1.js")).toBe("assets/index-1.js of today");
  expect(asked).toEqual([]);
});

it("leaves alone what is no file of the page", async () => {
  const { install, ask } = worker("1");
  await install();
  expect(await ask("python/files.json")).toBeNull();
  expect(await ask("assets/index-2.js")).toBeNull();
  expect(await ask("https://elsewhere.example/theme.js")).toBeNull();
  expect(await ask("theme.js", "POST")).toBeNull();
});

it("says so when a file is neither kept nor to be had", async () => {
  const { ask } = worker("1");
  server = undefined;
  await expect(ask("theme.js")).rejects.toThrow("Failed to fetch");
});

it("forgets the edition before it, and nobody else's", async () => {
  await worker("1").install();
  stores.set("interleave-python", new Map());
  stores.set("interleave-page https://host.example/other/ 1", new Map());
  const next = worker("2", ["", "theme.js", "assets/index-2.js"]);
  await next.install();
  await next.activate();
  expect([...stores.keys()]).toEqual([
    "interleave-python",
    "interleave-page https://host.example/other/ 1",
    `interleave-page ${folder} 2`,
  ]);
});
