import { parseArgs } from "node:util";

/** Files to be written, by option. */
export const FILES = ["svg", "trace", "perfetto", "speedscope", "csv"] as const;
export type FileOption = (typeof FILES)[number];

export interface RunCommand {
  kind: "run";
  scenario: string;
  files: Partial<Record<FileOption, string>>;
  seed: number;
  /** Virtual seconds; Infinity for to the end. */
  until: number;
  quiet: boolean;
  /** False where colours are not wanted. */
  colours: boolean;
}

export type Command = RunCommand | { kind: "help" } | { kind: "version" };

/** What is wrong with a command line. The message is a sentence. */
export class UsageError extends Error {}

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;

/** Reads a command line, without what started the program. Throws a UsageError. */
export function parse(args: readonly string[]): Command {
  const { values, positionals } = parsed(args);
  if (values.help) return { kind: "help" };
  if (values.version) return { kind: "version" };
  const [command, scenario, ...more] = positionals;
  if (command === undefined) return { kind: "help" };
  if (command !== "run") throw new UsageError(`There is no command ${JSON.stringify(command)}, only run.`);
  if (scenario === undefined) throw new UsageError("run needs the file of a scenario.");
  if (more.length > 0) throw new UsageError("run takes one file.");
  const files: RunCommand["files"] = {};
  for (const option of FILES) if (values[option] !== undefined) files[option] = values[option];
  return {
    kind: "run",
    scenario,
    files,
    seed: seedOf(values.seed),
    until: untilOf(values.until),
    quiet: values.quiet ?? false,
    colours: !values["no-color"],
  };
}

function parsed(args: readonly string[]) {
  const options = {
    ...{ svg: text, trace: text, perfetto: text, speedscope: text, csv: text, seed: text, until: text },
    ...{ quiet: flag, "no-color": flag, help: { ...flag, short: "h" }, version: flag },
  } as const;
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}

function seedOf(value: string | undefined): number {
  const seed = Number(value ?? 0);
  if (value?.trim() === "" || !Number.isSafeInteger(seed)) throw new UsageError("--seed needs an integer.");
  return seed;
}

function untilOf(value: string | undefined): number {
  if (value === undefined) return Number.POSITIVE_INFINITY;
  const until = Number(value);
  if (value.trim() === "" || !(until >= 0)) throw new UsageError("--until needs a number of seconds, 0 or more.");
  return until;
}
