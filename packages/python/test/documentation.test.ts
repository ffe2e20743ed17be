import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { fromJSON, laneText } from "@interleave/trace";
import { describe, expect, test } from "vitest";
import { programs } from "./documentation.ts";
import { findPythons } from "./pythons.ts";
import { src } from "./runtimes.ts";

const script = (name: string) => fileURLToPath(new URL(name, import.meta.url));

/** In a process with nothing of the package, or with it; what each program came to. */
function run(python: string, name: string, paths: readonly string[]): string[] {
  const env = { ...process.env, PYTHONPATH: name === "plain.py" ? "" : src, PYTHONDONTWRITEBYTECODE: "1" };
  return JSON.parse(execFileSync(python, [script(name), ...paths], { encoding: "utf8", env }));
}

describe.each(findPythons())("a program of the documentation's calls on CPython $version", ({ version, path }) => {
  const those = programs.filter(({ since }) => Number.parseFloat(version) >= since);
  const paths = those.map((program) => program.path);
  const outputs = run(path, "plain.py", paths);
  const files = run(path, "virtual.py", paths);
  const runs = those.map((program, index) => ({ ...program, printed: outputs[index], file: files[index] ?? "" }));

  test.each(runs)("$name prints what is expected, unwatched", ({ output, printed }) => {
    expect(printed).toBe(output);
  });

  test.each(runs)("$name prints it while it is watched, too, and is drawn", ({ output, lanes, file }) => {
    const { trace } = fromJSON(file);
    expect(trace.prints.map(({ text }) => `${text}\n`).join("")).toBe(output);
    expect(laneText(trace)).toBe(lanes);
  });
});
