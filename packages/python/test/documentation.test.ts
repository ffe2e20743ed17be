import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { programs } from "./documentation.ts";
import { findPythons } from "./pythons.ts";

const script = fileURLToPath(new URL("plain.py", import.meta.url));

describe.each(findPythons())("a program of the documentation's calls on CPython $version, unwatched", (python) => {
  const those = programs.filter(({ since }) => Number.parseFloat(python.version) >= since);
  const outputs: string[] = JSON.parse(
    execFileSync(python.path, [script, ...those.map(({ path }) => path)], { encoding: "utf8" }),
  );
  test.each(those.map((program, index) => ({ ...program, said: outputs[index] })))("$name", ({ output, said }) => {
    expect(said).toBe(output);
  });
});
