import { fromJSON, type Trace } from "@interleave/trace";
import { load } from "../oracle.ts";

/** Runs programs, and gives the trace of each. */
export type PythonRecorder = (sources: readonly string[]) => readonly Trace[];

/** Runs Python programs with the instrument of the Python package, on CPython in WebAssembly, and gives their traces. */
export async function loadPythonRecorder(): Promise<PythonRecorder> {
  const run = await load("record_programs", "record_programs");
  return (sources) => {
    const files = JSON.parse(run(JSON.stringify(sources))) as string[];
    return files.map((file) => fromJSON(file).trace);
  };
}
