import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { chromium } from "@playwright/test";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome", "msedge"];
const elsewhere = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * Where the tests' Chromium is: the variable CHROMIUM_PATH, else Playwright's own, else one of this system, else one installed
 * now (by Playwright; where its download is out of reach, from the system's packages).
 */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) {
    if (!existsSync(named)) throw new Error(`CHROMIUM_PATH names ${named}, which does not exist.`);
    return named;
  }
  return playwrights() ?? systems() ?? install();
}

function playwrights() {
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

function systems() {
  const folders = (process.env.PATH ?? "").split(delimiter);
  const paths = folders.flatMap((folder) => names.map((name) => join(folder, name)));
  return [...paths, ...elsewhere].find((path) => existsSync(path));
}

function install() {
  console.log("No Chromium here yet: installing one for the tests.");
  const cli = createRequire(import.meta.url).resolve("@playwright/test/cli");
  spawnSync(process.execPath, [cli, "install", "chromium"], { stdio: "inherit" });
  const own = playwrights();
  if (own) return own;
  if (process.platform === "linux" && process.getuid?.() === 0) {
    const apt = (...args) => execFileSync("apt-get", ["-y", "-qq", ...args], { stdio: "inherit" });
    apt("update");
    apt("install", "--no-install-recommends", "chromium");
  }
  const system = systems();
  if (system) return system;
  throw new Error("No Chromium could be installed. Install Chrome or Chromium, or name one in CHROMIUM_PATH.");
}
