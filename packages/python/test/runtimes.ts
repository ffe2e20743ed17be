import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { loadPython } from "./pyodide.ts";
import { findPythons } from "./pythons.ts";

/** Where the package is, for `PYTHONPATH`. */
export const src = fileURLToPath(new URL("../src", import.meta.url));

const script = fileURLToPath(new URL("virtual.py", import.meta.url));

/** A Python that runs a program on virtual time and gives its trace as a file. */
export interface Runtime {
  readonly name: string;
  /** Of the language, as 3.13. */
  readonly version: number;
  readonly run: (source: string) => string;
}

/** Every CPython that is found here, and Pyodide. */
export async function loadRuntimes(): Promise<readonly Runtime[]> {
  const env = { ...process.env, PYTHONPATH: src, PYTHONDONTWRITEBYTECODE: "1" };
  const native = findPythons().map(({ version, path }) => ({
    name: `CPython ${version}`,
    version: Number.parseFloat(version),
    run: (input: string) => execFileSync(path, [script], { input, encoding: "utf8", env }),
  }));
  const python = await loadPython();
  python.FS.writeFile("/home/pyodide/virtual.py", readFileSync(script, "utf8"));
  const run: (source: string) => string = python.pyimport("virtual").trace_of;
  return [...native, { name: `Pyodide ${python.version}`, version: 3.14, run }];
}
