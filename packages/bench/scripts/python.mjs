import { spawnSync } from "node:child_process";

/** CPython 3.13 if it is on the PATH, else whatever `python3` is there, else null. `PYTHON` names another. */
export function findPython() {
  for (const command of [process.env.PYTHON, "python3.13", "python3"]) {
    if (command === undefined) continue;
    const { status, stdout } = spawnSync(command, ["--version"], { encoding: "utf8" });
    if (status === 0) return { command, version: `C${stdout.trim()}` };
  }
  return null;
}
