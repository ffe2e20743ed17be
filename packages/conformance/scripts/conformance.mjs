// Compares any number of random programs, and prints which operations met: pnpm conformance -n 20000 --seed 7
// Or every small program there is, instead: pnpm conformance --exhaustive
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== "--"),
  options: {
    n: { type: "string", short: "n", default: "3000" },
    seed: { type: "string", default: "2014" },
    exhaustive: { type: "boolean", default: false },
  },
});

const root = fileURLToPath(new URL("../../..", import.meta.url));
const file = values.exhaustive ? "exhaustive" : "differential";
const child = spawn("npx", ["vitest", "run", "--project", "conformance", file, "--reporter", "verbose"], {
  cwd: root,
  stdio: "inherit",
  shell: process.platform === "win32",
  env: {
    ...process.env,
    CONFORMANCE_N: values.n,
    CONFORMANCE_SEED: values.seed,
    CONFORMANCE_TABLE: "1",
    CONFORMANCE_STRIDE: values.exhaustive ? "1" : "",
  },
});
child.on("exit", (code) => process.exit(code ?? 1));
