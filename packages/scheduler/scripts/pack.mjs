import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const source = fileURLToPath(new URL("..", import.meta.url));
const windows = process.platform === "win32";

/** Builds and packs the package into a folder; gives the tarball's path. Only pnpm puts `publishConfig` in place. */
export async function pack(folder) {
  const { stdout } = await promisify(execFile)("pnpm", ["pack", "--json", "--pack-destination", folder], {
    cwd: source,
    shell: windows,
  });
  return JSON.parse(stdout.slice(stdout.indexOf("{"))).filename;
}
