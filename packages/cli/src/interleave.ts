import { version } from "../package.json";
import { EXIT } from "./exitCode.ts";
import { HELP } from "./help.ts";
import { type Command, parse, UsageError } from "./parse.ts";
import { runScenario } from "./runScenario.ts";
import { showTrace } from "./showTrace.ts";
import type { Terminal } from "./terminal.ts";

/** Does what a command line asks for; returns the exit code. */
export function interleave(args: readonly string[], terminal: Terminal): number {
  let command: Command;
  try {
    command = parse(args);
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    terminal.err(`interleave: ${error.message}\nSee interleave --help.\n`);
    return EXIT.usage;
  }
  if (command.kind === "run") return runScenario(command, terminal);
  if (command.kind === "show") return showTrace(command, terminal);
  terminal.out(command.kind === "help" ? HELP : `${version}\n`);
  return EXIT.returned;
}
