import { spawnSync } from "node:child_process";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { findBrowser } from "./find-browser.mjs";

// Found before Playwright starts: its own configuration is read by every worker, and by tools that only look at it.
if ((process.env.INTERLEAVE_BROWSER ?? "chromium") === "chromium") process.env.CHROMIUM_PATH = findBrowser();
process.env.E2E_PORT ??= String(await freePort());
const cli = fileURLToPath(new URL("cli.js", import.meta.resolve("@playwright/test/package.json")));
const { status } = spawnSync(process.execPath, [cli, "test", ...process.argv.slice(2)], { stdio: "inherit" });
process.exit(status ?? 1);

/** Another run beside this one, or what is left of one, must not be in the way. */
function freePort() {
  return new Promise((found) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => found(port));
    });
  });
}
