import { basename } from "node:path";
import { type ReadTrace, readTraceNow, TraceError, visible } from "@interleave/trace";
import { colourOf } from "./colour.ts";
import { recordedEnding } from "./ending.ts";
import { EXIT } from "./exitCode.ts";
import type { ShowCommand } from "./parse.ts";
import { report } from "./report.ts";
import type { Terminal } from "./terminal.ts";
import { attempt, writeFiles } from "./writeFiles.ts";

/** Tells of a run that was recorded earlier, in whatever language, and writes the files asked for; returns the exit code. */
export function showTrace(command: ShowCommand, terminal: Terminal): number {
  const path = command.trace;
  const read = attempt(terminal, () => readFile(path, terminal));
  if (read === null) return EXIT.usage;
  const { trace, meta, cutOff } = read;
  if (cutOff) terminal.err(`${path}: the file was cut off; shown are the ${trace.length} events that are in it.\n`);
  if (!command.quiet && trace.length > 0) {
    const source = typeof meta.source === "string" ? meta.source : "";
    const of = { trace, source, file: "source", ending: recordedEnding(trace) };
    terminal.out(report(of, terminal.columns, colourOf(command.colours && terminal.colours)));
  }
  const areWritten = writeFiles(command.files, { trace, title: basename(path), meta }, terminal);
  return areWritten ? EXIT.returned : EXIT.usage;
}

/** Null, and a sentence, where the file holds no trace. */
function readFile(path: string, terminal: Terminal): ReadTrace | null {
  try {
    return readTraceNow(terminal.pieces(path), () => terminal.read(path));
  } catch (error) {
    if (!(error instanceof TraceError)) throw error;
    terminal.err(`${path}: ${visible(error.message)}\n`);
    return null;
  }
}
