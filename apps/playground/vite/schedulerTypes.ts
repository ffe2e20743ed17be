import { execFile } from "node:child_process";
import { readdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import type { Plugin } from "vite";

const name = "virtual:scheduler-types";
const resolved = `\0${name}`;
const here = dirname(fileURLToPath(import.meta.url));
const scheduler = join(here, "../../../packages/scheduler");
const generated = join(here, "../.generated/scheduler");

/** The declarations of `@interleave/scheduler`, with their docs, as `[path, text]` pairs: what the editor checks against. */
export function schedulerTypes(): Plugin {
  return {
    name: "interleave:scheduler-types",
    resolveId: (id) => (id === name ? resolved : null),
    async load(id) {
      if (id !== resolved) return null;
      for (const file of await filesUnder(join(scheduler, "src"))) this.addWatchFile(file);
      return `export default ${JSON.stringify(await emitDeclarations())};`;
    },
  };
}

async function emitDeclarations(): Promise<[string, string][]> {
  await rm(generated, { recursive: true, force: true });
  const tsc = join(dirname(createRequire(import.meta.url).resolve("typescript/package.json")), "bin/tsc");
  const flags = [
    "--noEmit",
    "false",
    "--declaration",
    "--emitDeclarationOnly",
    "--rootDir",
    join(scheduler, "src"),
    "--outDir",
    generated,
  ];
  try {
    await promisify(execFile)(process.execPath, [tsc, "-p", scheduler, ...flags]);
  } catch (error) {
    // A type error is the type check's to report; the declarations are written all the same.
    const files = await filesUnder(generated).catch(() => []);
    if (files.length === 0) throw error;
  }
  const files = (await filesUnder(generated)).filter((file) => file.endsWith(".d.ts") && !file.includes(".test."));
  return Promise.all(
    files.sort().map(async (file): Promise<[string, string]> => {
      const text = await readFile(file, "utf8");
      return [relative(generated, file).replaceAll("\\", "/"), text.replace(/(["']\.[^"']*)\.ts(["'])/g, "$1$2")];
    }),
  );
}

async function filesUnder(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}
