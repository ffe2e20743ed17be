import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

/** A program with the calls of a page of asyncio's documentation, what it prints, and its lanes as text. */
export interface DocumentedProgram {
  readonly name: string;
  readonly path: string;
  readonly source: string;
  readonly output: string;
  readonly lanes: string;
  /** The first version of the language that does so. */
  readonly since: number;
}

const folder = new URL("documentation/", import.meta.url);
const since: Readonly<Record<string, number>> = {
  "eager-tasks": 3.12,
  "as-completed-async-for": 3.13,
  "queue-shutdown": 3.13,
  // Before, it makes a task of what it is given.
  "wait-for": 3.12,
};

const read = (file: string) => readFileSync(new URL(file, folder), "utf8");

/** Those that a page can run: what uses threads has no expectation beside it. */
export const programs: readonly DocumentedProgram[] = readdirSync(folder)
  .filter((file) => file.endsWith(".txt"))
  .sort()
  .map((file) => {
    const name = file.slice(0, -".txt".length);
    const [output = "", lanes = ""] = read(file).split("\n\n");
    const path = fileURLToPath(new URL(`${name}.py`, folder));
    const source = read(`${name}.py`);
    return { name, path, source, output: `${output}\n`, lanes: lanes.trimEnd(), since: since[name] ?? 3.11 };
  });

/** The source of one that uses threads. */
export const threaded = (name: "to-thread" | "from-another-thread") => read(`${name}.py`);
