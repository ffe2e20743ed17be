import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative } from "node:path";
import { build, type Plugin } from "vite";
import type { Edition } from "../src/offline/edition.ts";

const entry = join(import.meta.dirname, "../src/offline/serviceWorker.ts");
const name = "sw.js";

/** Files that only those need who ask for them: the page keeps them itself. */
const apart = /^python\//;

/** Writes the page's service worker beside what was built, with the list of it. */
export function serviceWorker(): Plugin {
  return {
    name: "interleave:service-worker",
    apply: "build",
    writeBundle: {
      // Once every other file is there.
      order: "post",
      sequential: true,
      async handler({ dir }) {
        if (dir === undefined) throw new Error("The page was not built into a folder.");
        await writeFile(join(dir, name), `const EDITION = ${JSON.stringify(await edition(dir))};\n${await script()}`);
      },
    },
  };
}

async function edition(dir: string): Promise<Edition> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dir, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .filter((file) => file !== name && !apart.test(file))
    .sort();
  const hash = createHash("sha256");
  for (const file of files) hash.update(file).update(await readFile(join(dir, file)));
  // The page by its folder's address: servers may send whoever asks for `index.html` there.
  return { version: hash.digest("hex").slice(0, 16), files: files.map((file) => (file === "index.html" ? "" : file)) };
}

async function script(): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: "error",
    publicDir: false,
    build: { write: false, target: "es2022", lib: { entry, formats: ["iife"], name: "interleave", fileName: "sw" } },
  });
  const chunk = (Array.isArray(result) ? result : [result])
    .flatMap((each) => ("output" in each ? each.output : []))
    .find((each) => each.type === "chunk");
  if (!chunk) throw new Error("The service worker did not become a script.");
  return chunk.code;
}
