import { parseArgs } from "node:util";

/** Files to be written, by option. */
export const FILES = ["svg", "trace", "perfetto", "speedscope", "csv"] as const;
export type FileOption = (typeof FILES)[number];

/** What is told of a trace, and which files are written of it. */
export interface Telling {
  files: Partial<Record<FileOption, string>>;
  quiet: boolean;
  /** False where colours are not wanted. */
  colours: boolean;
}

export interface RunCommand extends Telling {
  kind: "run";
  scenario: string;
  seed: number;
  /** Virtual seconds; Infinity for to the end. */
  until: number;
}

export interface ShowCommand extends Telling {
  kind: "show";
  trace: string;
}

export type Command = RunCommand | ShowCommand | { kind: "help" } | { kind: "version" };

/** What is wrong with a command line. The message is a sentence. */
export class UsageError extends Error {}

const NEEDS = { run: "scenario", show: "trace" } as const;

const text = { type: "string" } as const;
const flag = { type: "boolean" } as const;

/** Reads a command line, without what started the program. Throws a UsageError. */
export function parse(args: readonly string[]): Command {
  const { values, positionals } = parsed(args);
  if (values.help) return { kind: "help" };
  if (values.version) return { kind: "version" };
  const [command, file, ...more] = positionals;
  if (command === undefined) return { kind: "help" };
  if (command !== "run" && command !== "show") {
    throw new UsageError(`There is no command ${JSON.stringify(command)}, only run and show.`);
  }
  if (file === undefined) throw new UsageError(`${command} needs the file of a ${NEEDS[command]}.`);
  if (more.length > 0) throw new UsageError(`${command} takes one file.`);
  const files: Telling["files"] = {};
  for (const option of FILES) if (values[option] !== undefined) files[option] = values[option];
  const telling = { files, quiet: values.quiet ?? false, colours: !values["no-color"] };
  if (command === "run") {
    return { kind: "run", scenario: file, seed: seedOf(values.seed), until: untilOf(values.until), ...telling };
  }
  for (const option of ["seed", "until"] as const) {
    if (values[option] !== undefined) throw new UsageError(`show runs nothing, so --${option} has no meaning there.`);
  }
  return { kind: "show", trace: file, ...telling };
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
