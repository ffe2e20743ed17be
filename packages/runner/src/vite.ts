import { readFile, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, dirname, join, resolve } from "node:path";
import { build, type Plugin } from "vite";
import { enclosureDocument, frameDocument } from "./frame/document.ts";
import { ENCLOSURE } from "./frame/policy.ts";
import { FILES, FOLDER, MANIFEST, type Manifest } from "./python/files.ts";

const SOURCES = import.meta.dirname;

/** The documents, by name, and the script of the worker in each. */
const DOCUMENTS: Readonly<Record<string, string>> = {
  "runner.html": "typescript/worker.ts",
  "runner-python.html": "python/worker.ts",
};

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".json": "application/json",
  ".mjs": "text/javascript",
  ".wasm": "application/wasm",
  ".zip": "application/zip",
};

/**
 * Makes the documents in which scenarios run, one for each language, and the folder of Python's files: served beside the
 * page while developing, written beside it in a build.
 */
export function interleaveRunner(): Plugin {
  const made = new Map<string, Promise<string | Uint8Array>>();
  const names = [...Object.keys(DOCUMENTS), ENCLOSURE, ...[MANIFEST, ...FILES].map((name) => `${FOLDER}/${name}`)];
  const make = (name: string) => {
    const known = made.get(name) ?? makeFile(name);
    made.set(name, known);
    return known;
  };
  return {
    name: "interleave-runner",
    configureServer(server) {
      // Anything under packages may be in a worker.
      server.watcher.add(resolve(SOURCES, "../..")).on("change", () => made.clear());
      server.middlewares.use((request, response, next) => {
        const path = request.url?.split("?")[0];
        const name = names.find((each) => path?.endsWith(`/${each}`));
        if (name === undefined) return next();
        make(name).then(
          (content) => response.setHeader("Content-Type", TYPES[/\.\w+$/.exec(name)?.[0] ?? ""] ?? "").end(content),
          (error: unknown) => next(error),
        );
      });
    },
    async generateBundle() {
      for (const name of names) this.emitFile({ type: "asset", fileName: name, source: await make(name) });
    },
  };
}

async function makeFile(name: string): Promise<string | Uint8Array> {
  const worker = DOCUMENTS[name];
  if (worker !== undefined) return makeDocument(worker);
  if (name === ENCLOSURE) return enclosureDocument();
  const folder = dirname(createRequire(import.meta.url).resolve("pyodide/package.json"));
  if (basename(name) !== MANIFEST) return readFile(join(folder, basename(name)));
  const { version } = JSON.parse(await readFile(join(folder, "package.json"), "utf8")) as { version: string };
  const sizes = FILES.map(async (file) => [file, (await stat(join(folder, file))).size]);
  const manifest: Manifest = { version, files: Object.fromEntries(await Promise.all(sizes)) };
  return JSON.stringify(manifest);
}

async function makeDocument(entry: string): Promise<string> {
  const [shim, worker] = await Promise.all([bundle("frame/main.ts"), bundle(entry)]);
  return frameDocument(shim, worker);
}

/** One entry and all that it imports as one classic script. */
async function bundle(entry: string): Promise<string> {
  const result = await build({
    configFile: false,
    // Pyodide has ways for Node, too, which are left out.
    logLevel: "error",
    build: {
      write: false,
      target: "es2022",
      lib: { entry: resolve(SOURCES, entry), formats: ["iife"], name: "interleave", fileName: "script" },
      // Names of classes and functions are seen in traces, which must be the same everywhere. Constants stay constants:
      // the engine then knows them by heart.
      rolldownOptions: { output: { keepNames: true, strict: true, topLevelVar: false } },
    },
  });
  const outputs = (Array.isArray(result) ? result : [result]).flatMap((each) => ("output" in each ? each.output : []));
  const script = outputs.find((each) => each.type === "chunk");
  if (!script || outputs.length !== 1) throw new Error(`${entry} did not become one script.`);
  return script.code;
}
