// Compares any number of random programs: pnpm conformance -n 20000 --seed 7
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  args: process.argv.slice(2).filter((argument) => argument !== "--"),
  options: { n: { type: "string", short: "n", default: "2000" }, seed: { type: "string", default: "2014" } },
});

const root = fileURLToPath(new URL("../../..", import.meta.url));
const child = spawn("npx", ["vitest", "run", "--project", "conformance", "differential", "--reporter", "verbose"], {
  cwd: root,
  stdio: "inherit",
  shell: process.platform === "win32",
  env: { ...process.env, CONFORMANCE_N: values.n, CONFORMANCE_SEED: values.seed },
});
child.on("exit", (code) => process.exit(code ?? 1));
