import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

const execute = promisify(execFile);
const source = fileURLToPath(new URL("..", import.meta.url));
const shell = process.platform === "win32";

/** Builds the package and packs it into a folder, as anybody would with npm; gives the tarball's path. */
export async function pack(folder) {
  await execute("pnpm", ["run", "build"], { cwd: source, shell });
  const args = ["pack", "--json", "--pack-destination", folder];
  const { stdout } = await execute("npm", args, { cwd: join(source, "dist"), shell });
  return join(folder, JSON.parse(stdout)[0].filename.replace("@", "").replace("/", "-"));
}
