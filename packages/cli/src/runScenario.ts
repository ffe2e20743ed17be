import { basename } from "node:path";
import { type NodeRun, runInNode } from "@interleave/runner/node";
import { visibleLine } from "@interleave/trace";
import { colourOf } from "./colour.ts";
import { endingLine, problemLines } from "./ending.ts";
import { EXIT, exitCodeOf } from "./exitCode.ts";
import { fileText } from "./file.ts";
import { ganttLines } from "./gantt.ts";
import { hintLines } from "./hintLines.ts";
import { outputLines } from "./output.ts";
import { FILES, type RunCommand } from "./parse.ts";
import type { Terminal } from "./terminal.ts";

/** Runs a scenario, tells of it, and writes the files asked for; returns the exit code. */
export function runScenario(command: RunCommand, terminal: Terminal): number {
  const { scenario, seed, until } = command;
  const source = attempt(terminal, () => terminal.read(scenario));
  if (source === null) return EXIT.usage;
  const run = runInNode({ runtime: "typescript", source, seed, inputs: [] }, until);
  tell(run, source, command, terminal);
  const meta = { runtime: "typescript", source, seed };
  for (const option of FILES) {
    const path = command.files[option];
    if (path === undefined) continue;
    const text = fileText(option, run.trace, basename(scenario), meta);
    if (attempt(terminal, () => terminal.write(path, text)) === null) return EXIT.usage;
  }
  return exitCodeOf(run.problem);
}

function tell(run: NodeRun, source: string, { scenario, until, quiet, colours }: RunCommand, terminal: Terminal): void {
  const colour = colourOf(colours && terminal.colours);
  const { trace, problem } = run;
  if (!quiet && trace.length > 0) {
    const chart = ganttLines(trace, terminal.columns, colour);
    const hints = hintLines(trace, source, visibleLine(scenario), colour);
    const parts = [outputLines(trace, colour), chart, [endingLine(run, until)], hints];
    terminal.out(parts.flatMap((lines) => (lines.length > 0 ? [`${lines.join("\n")}\n`] : [])).join("\n"));
  }
  if (problem !== null) terminal.err(`${problemLines(scenario, problem, colour).join("\n")}\n`);
}

/** What `act` gives; null, and a sentence, where a file is out of reach. */
function attempt<T>(terminal: Terminal, act: () => T): T | null {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    terminal.err(`interleave: ${error.message}\n`);
    return null;
  }
}
