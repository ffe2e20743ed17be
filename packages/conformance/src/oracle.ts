import { readdirSync, readFileSync } from "node:fs";
import { loadPyodide, type PyodideAPI } from "pyodide";
import type { Log } from "./log.ts";

export type Oracle = (sources: readonly string[]) => readonly Log[];
/** Takes small programs, and gives a log of one line for each. */
export type SmallOracle = (programs: readonly string[]) => readonly string[];

const modules = {
  virtual_loop: "../oracle/virtual_loop.py",
  run_programs: "../oracle/run_programs.py",
  record_programs: "../oracle/record_programs.py",
  run_watched: "../oracle/run_watched.py",
  small_programs: "../oracle/small_programs.py",
};

/** Real CPython asyncio, in WebAssembly; loading it takes seconds. Runs Python programs and tells what they did. */
export async function loadOracle(): Promise<Oracle> {
  const run = await load("run_programs", "run_programs");
  return (sources) => JSON.parse(run(JSON.stringify(sources))) as Log[];
}

/** The same with the instrument of the Python package watching all that happens. */
export async function loadWatchedOracle(): Promise<Oracle> {
  const run = await load("run_watched", "run_watched");
  return (sources) => JSON.parse(run(JSON.stringify(sources))) as Log[];
}

/** The same for programs of a few letters each. */
export async function loadSmallOracle(): Promise<SmallOracle> {
  const run = await load("small_programs", "run_small_programs");
  return (programs) => run(programs.join("\n")).split("\n");
}

/** One function of one of the oracle's modules, from text to text. */
export async function load(module: string, name: string): Promise<(input: string) => string> {
  const python = await loadPyodide();
  for (const [name, file] of Object.entries(modules)) put(python, `${name}.py`, new URL(file, import.meta.url));
  installPackage(python);
  const run = python.pyimport(module)[name] as (input: string) => string;
  return (input) => {
    try {
      return run(input);
    } catch (error) {
      // Pyodide's own error drags in a line of a megabyte.
      throw new Error(error instanceof Error ? error.message : String(error));
    }
  };
}

/** The whole Python package, whose pins the oracle has too. */
function installPackage(python: PyodideAPI): void {
  const source = new URL("../../python/src/", import.meta.url);
  for (const file of readdirSync(source, { recursive: true, encoding: "utf8" }))
    if (file.endsWith(".py")) put(python, file, new URL(file, source));
}

function put(python: PyodideAPI, path: string, file: URL): void {
  const target = `/home/pyodide/${path}`;
  python.FS.mkdirTree(target.slice(0, target.lastIndexOf("/")));
  python.FS.writeFile(target, readFileSync(file, "utf8"));
}
