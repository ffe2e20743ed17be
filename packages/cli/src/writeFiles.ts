import type { Trace, TraceMeta } from "@interleave/trace";
import { fileParts } from "./file.ts";
import { FILES, type Telling } from "./parse.ts";
import type { Terminal } from "./terminal.ts";

/** Writes the files asked for. False, and a sentence, where one can't be written. */
export function writeFiles(
  files: Telling["files"],
  { trace, title, meta }: { trace: Trace; title: string; meta: TraceMeta },
  terminal: Terminal,
): boolean {
  for (const option of FILES) {
    const path = files[option];
    if (path === undefined) continue;
    const parts = fileParts(option, path, trace, title, meta);
    if (attempt(terminal, () => terminal.write(path, parts)) === null) return false;
  }
  return true;
}

/** What `act` gives; null, and a sentence, where a file is out of reach. */
export function attempt<T>(terminal: Terminal, act: () => T): T | null {
  try {
    return act();
  } catch (error) {
    if (!(error instanceof Error) || !("code" in error)) throw error;
    terminal.err(`interleave: ${error.message}\n`);
    return null;
  }
}
