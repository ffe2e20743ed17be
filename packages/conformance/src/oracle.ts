import { readFileSync } from "node:fs";
import { loadPyodide } from "pyodide";
import type { Log } from "./log.ts";

export type Oracle = (sources: readonly string[]) => readonly Log[];

const modules = ["virtual_loop", "pins", "run_programs"];

/** Real CPython asyncio, in WebAssembly; loading it takes seconds. Runs Python programs and tells what they did. */
export async function loadOracle(): Promise<Oracle> {
  const python = await loadPyodide();
  for (const name of modules) {
    const source = readFileSync(new URL(`../oracle/${name}.py`, import.meta.url), "utf8");
    python.FS.writeFile(`/home/pyodide/${name}.py`, source);
  }
  const run = python.pyimport("run_programs").run_programs as (sources: string) => string;
  return (sources) => {
    try {
      return JSON.parse(run(JSON.stringify(sources))) as Log[];
    } catch (error) {
      // Pyodide's own error drags in a line of a megabyte.
      throw new Error(error instanceof Error ? error.message : String(error));
    }
  };
}
