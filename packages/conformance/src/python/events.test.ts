import { expect, test } from "vitest";
import { generate } from "../generator/generate.ts";
import { toJavaScript } from "../printers/javascript.ts";
import { toPython } from "../printers/python.ts";
import type { Program } from "../program/program.ts";
import { shrink } from "../shrink.ts";
import { difference } from "./difference.ts";
import { loadPythonRecorder, type PythonRecorder } from "./recordPython.ts";

const seed = Number(process.env.CONFORMANCE_SEED ?? 2014);
const count = Number(process.env.CONFORMANCE_N ?? 2000);
const batch = 250;

function explain(record: PythonRecorder, index: number): string {
  const of = (program: Program) => difference(record([toPython(program)])[0], program);
  const smallest = shrink(generate(seed, index), (program) => of(program) !== null);
  const parts = [
    toPython(smallest).split("# The program\n").at(-1),
    toJavaScript(smallest).split("\n}\n").slice(-3).join("\n}\n"),
  ];
  return [`program ${index} of seed ${seed} differs; made smaller, it is`, ...parts, of(smallest)].join("\n\n");
}

test(`${count} random programs have the same events on CPython's asyncio as on our scheduler (seed ${seed})`, {
  timeout: 0,
}, async () => {
  const record = await loadPythonRecorder();
  let events = 0;
  for (let start = 0; start < count; start += batch) {
    const programs = Array.from({ length: Math.min(batch, count - start) }, (_, i) => generate(seed, start + i));
    const traces = record(programs.map(toPython));
    for (const [i, program] of programs.entries()) {
      events += traces[i]?.length ?? 0;
      if (difference(traces[i], program) !== null) expect.fail(explain(record, start + i));
    }
  }
  console.log(`events: ${count} programs, seed ${seed}, ${events} events, 0 differences`);
});
