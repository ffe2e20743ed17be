import { basename } from "node:path";
import { type NodeRun, runInNode } from "@interleave/runner/node";
import { visibleLine } from "@interleave/trace";
import { colourOf } from "./colour.ts";
import { endingLine, problemLines } from "./ending.ts";
import { EXIT, exitCodeOf } from "./exitCode.ts";
import type { RunCommand } from "./parse.ts";
import { report } from "./report.ts";
import type { Terminal } from "./terminal.ts";
import { attempt, writeFiles } from "./writeFiles.ts";

/** Runs a scenario, tells of it, and writes the files asked for; returns the exit code. */
export function runScenario(command: RunCommand, terminal: Terminal): number {
  const { scenario, seed, until } = command;
  const source = attempt(terminal, () => terminal.read(scenario));
  if (source === null) return EXIT.usage;
  const run = runInNode({ runtime: "typescript", source, seed, inputs: [] }, until);
  tell(run, source, command, terminal);
  const meta = { runtime: "typescript", source, seed };
  const areWritten = writeFiles(command.files, { trace: run.trace, title: basename(scenario), meta }, terminal);
  return areWritten ? exitCodeOf(run.problem) : EXIT.usage;
}

function tell(run: NodeRun, source: string, { scenario, until, quiet, colours }: RunCommand, terminal: Terminal): void {
  const colour = colourOf(colours && terminal.colours);
  const { trace, problem } = run;
  if (!quiet && trace.length > 0) {
    const of = { trace, source, file: visibleLine(scenario), ending: endingLine(run, until) };
    terminal.out(report(of, terminal.columns, colour));
  }
  if (problem !== null) terminal.err(`${problemLines(scenario, problem, colour).join("\n")}\n`);
}
