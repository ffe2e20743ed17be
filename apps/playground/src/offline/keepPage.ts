import type { Edition } from "./edition.ts";

/** A service worker's scope, as far as it is used here: its real types exclude those of a page. */
export interface ServiceWorkerScope {
  registration: { scope: string };
  clients: { claim(): Promise<void> };
  addEventListener(
    type: "install" | "activate",
    act: (event: { waitUntil(work: Promise<unknown>): void }) => void,
  ): void;
  addEventListener(
    type: "fetch",
    act: (event: { request: Request; respondWith(answer: Promise<Response>): void }) => void,
  ): void;
}

/** Files whose name changes with what is in them: a kept one is never out of date. */
const UNCHANGING = /^assets\//;

/**
 * Keeps one edition of the page in the browser, whole, and answers with it where there is no network. What may have changed
 * comes from the network while there is one, so that nobody is shown an old page. Nothing else is kept, and what is no file
 * of the page is left alone.
 */
export function keepPage(scope: ServiceWorkerScope, { version, files }: Edition): void {
  const folder = scope.registration.scope;
  // The browser has one store for all pages of an origin: another copy of this one may be next door.
  const family = `interleave-page ${folder} `;
  const addresses = new Map(files.map((file) => [new URL(file, folder).href, UNCHANGING.test(file)]));

  scope.addEventListener("install", (event) => event.waitUntil(fill()));
  scope.addEventListener("activate", (event) => event.waitUntil(forgetOthers().then(() => scope.clients.claim())));
  scope.addEventListener("fetch", (event) => {
    const { request } = event;
    const address = request.url.replace(/[?#].*/, "").replace(/\/index\.html$/, "/");
    const unchanging = addresses.get(address);
    if (request.method !== "GET" || unchanging === undefined) return;
    event.respondWith(unchanging ? fromStore(address, request) : fromNetwork(address, request));
  });

  async function fill(): Promise<void> {
    const store = await caches.open(family + version);
    // What keeps its name is asked for anew: the browser's own cache may hold an older one.
    const requests = [...addresses].map(
      ([url, unchanging]) => new Request(url, unchanging ? {} : { cache: "no-cache" }),
    );
    await store.addAll(requests);
  }

  async function forgetOthers(): Promise<void> {
    const names = await caches.keys();
    const others = names.filter((name) => name.startsWith(family) && name !== family + version);
    await Promise.all(others.map((name) => caches.delete(name)));
  }

  async function kept(address: string): Promise<Response | undefined> {
    return (await caches.open(family + version)).match(address);
  }

  async function fromStore(address: string, request: Request): Promise<Response> {
    return (await kept(address)) ?? fetch(request);
  }

  async function fromNetwork(address: string, request: Request): Promise<Response> {
    try {
      return await fetch(request);
    } catch (error) {
      const response = await kept(address);
      if (response) return response;
      throw error;
    }
  }
}
