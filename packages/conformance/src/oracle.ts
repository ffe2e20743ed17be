import { readFileSync } from "node:fs";
import { loadPyodide } from "pyodide";
import type { Log } from "./log.ts";

export type Oracle = (sources: readonly string[]) => readonly Log[];
/** Takes small programs, and gives a log of one line for each. */
export type SmallOracle = (programs: readonly string[]) => readonly string[];

const modules = {
  virtual_loop: "../oracle/virtual_loop.py",
  // Pinned as in the Python package, which runs programs in the same order.
  pins: "../../python/src/interleave/virtual/pins.py",
  run_programs: "../oracle/run_programs.py",
  small_programs: "../oracle/small_programs.py",
};

/** Real CPython asyncio, in WebAssembly; loading it takes seconds. Runs Python programs and tells what they did. */
export async function loadOracle(): Promise<Oracle> {
  const run = await load("run_programs", "run_programs");
  return (sources) => JSON.parse(run(JSON.stringify(sources))) as Log[];
}

/** The same for programs of a few letters each. */
export async function loadSmallOracle(): Promise<SmallOracle> {
  const run = await load("small_programs", "run_small_programs");
  return (programs) => run(programs.join("\n")).split("\n");
}

async function load(module: string, name: string): Promise<(input: string) => string> {
  const python = await loadPyodide();
  for (const [name, file] of Object.entries(modules)) {
    const source = readFileSync(new URL(file, import.meta.url), "utf8");
    python.FS.writeFile(`/home/pyodide/${name}.py`, source);
  }
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
