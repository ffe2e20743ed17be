import { FILES, FOLDER, MANIFEST, type Manifest } from "./files.ts";

const CACHE = "interleave-python";

export type Files = { readonly [name: string]: Blob };

/** Hears how many bytes have come, of how many. */
export type Progress = (loaded: number, total: number) => void;

/**
 * Python's files from beside the page: from the network the first time, and then from this browser's own store, so that
 * they are there without a network too. Where a browser gives a page no store, they come from the network each time.
 *
 * @throws Error with a sentence for the person
 */
export async function fetchFiles(base: string, tell: Progress): Promise<Files> {
  const folder = new URL(`${FOLDER}/`, base);
  const cache = await globalThis.caches?.open(CACHE).catch(() => undefined);
  const manifest = await readManifest(new URL(MANIFEST, folder), cache);
  const total = FILES.reduce((sum, name) => sum + (manifest.files[name] ?? 0), 0);
  let loaded = 0;
  const count = (bytes: number) => {
    loaded += bytes;
    tell(loaded, total);
  };
  const wanted = FILES.map((name) => new URL(`${name}?${manifest.version}`, folder));
  const blobs = await Promise.all(wanted.map((url) => fetchFile(url, cache, count)));
  await cache?.keys().then((kept) => forgetOthers(cache, kept, [...wanted, new URL(MANIFEST, folder)]));
  return Object.fromEntries(FILES.map((name, index) => [name, blobs[index] as Blob]));
}

/** Asks the network first: only that knows of a newer version. */
async function readManifest(url: URL, cache: Cache | undefined): Promise<Manifest> {
  const fresh = await fetch(url, { cache: "no-cache" }).catch(() => undefined);
  if (fresh?.ok) {
    await cache?.put(url, fresh.clone()).catch(() => {});
    return fresh.json();
  }
  const kept = await cache?.match(url);
  if (kept) return kept.json();
  throw new Error(notFetched(fresh?.status));
}

async function fetchFile(url: URL, cache: Cache | undefined, count: (bytes: number) => void): Promise<Blob> {
  const kept = await cache?.match(url);
  if (kept) {
    const blob = await kept.blob();
    count(blob.size);
    return blob;
  }
  const response = await fetch(url).catch(() => undefined);
  if (!response?.ok || !response.body) throw new Error(notFetched(response?.status));
  const counted = response.body.pipeThrough(
    new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
      transform(chunk, out) {
        count(chunk.byteLength);
        out.enqueue(chunk);
      },
    }),
  );
  const blob = await new Response(counted).blob().catch(() => {
    throw new Error(notFetched());
  });
  // A full store is no reason not to run.
  await cache?.put(url, new Response(blob)).catch(() => {});
  return blob;
}

async function forgetOthers(cache: Cache, kept: readonly Request[], wanted: readonly URL[]): Promise<void> {
  const current = new Set(wanted.map(({ href }) => href));
  await Promise.all(kept.filter(({ url }) => !current.has(url)).map((request) => cache.delete(request)));
}

function notFetched(status?: number): string {
  const why = status === undefined ? "there is no connection" : `the server answered ${status}`;
  return `Python could not be fetched: ${why}. Press Run to try again; TypeScript runs meanwhile.`;
}
