import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("..", import.meta.url));

/** The pinned pnpm as a command line: npx fetches it where it is missing. */
export const command = ["npx", "--yes", JSON.parse(readFileSync(`${root}package.json`, "utf8")).packageManager];
export const options = { cwd: root, shell: process.platform === "win32" };

/** Runs pnpm with its output shown and gives its exit code. */
export function pnpm(...args) {
  const [npx, ...rest] = command;
  return spawnSync(npx, [...rest, ...args], { ...options, stdio: "inherit" }).status ?? 1;
}

/** The same, and ends this process if it fails. */
export function mustPnpm(...args) {
  const status = pnpm(...args);
  if (status !== 0) process.exit(status);
}
