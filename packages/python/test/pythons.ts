import { execFileSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";
import { homedir } from "node:os";
import { delimiter, join } from "node:path";

/** A CPython on this machine. */
export interface Interpreter {
  readonly version: string;
  readonly path: string;
}

const wanted = ["3.11", "3.12", "3.13", "3.14"];

/** One interpreter for each version that the package is for and that is found here: on the path, or where pyenv keeps them. */
export function findPythons(): readonly Interpreter[] {
  const onPath = (process.env.PATH ?? "")
    .split(delimiter)
    .flatMap((folder) => [...wanted.map((version) => join(folder, `python${version}`)), join(folder, "python3")]);
  const versions = join(homedir(), ".pyenv", "versions");
  const pyenv = existsSync(versions) ? readdirSync(versions) : [];
  const found = new Map<string, Interpreter>();
  for (const path of [...onPath, ...pyenv.map((name) => join(versions, name, "bin", "python3"))]) {
    if (!existsSync(path)) continue;
    const version = versionOf(path);
    const [minor] = /^3\.\d+/.exec(version) ?? [];
    if (minor !== undefined && wanted.includes(minor) && !found.has(minor)) found.set(minor, { version, path });
  }
  return [...found.values()].sort((a, b) => a.version.localeCompare(b.version, "en", { numeric: true }));
}

function versionOf(path: string): string {
  try {
    return execFileSync(path, ["-c", "import platform; print(platform.python_version())"], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    }).trim();
  } catch {
    // A shim of a version that is not installed.
    return "";
  }
}
