import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname, join } from "node:path";
import type { Page } from "@playwright/test";

const RELEASE = join(dirname(createRequire(import.meta.url).resolve("speedscope/package.json")), "dist/release");
const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
};

export interface Opened {
  /** The profile shown, and which one of how many. */
  profile: string;
  /** What speedscope's table says of it: a symbol, and the time in it. */
  symbols: string[];
}

/** Opens a file in speedscope itself. */
export async function openInSpeedscope(page: Page, name: string, content: Buffer): Promise<Opened> {
  await page.route("http://speedscope.test/**", (route) => {
    const path = new URL(route.request().url()).pathname.slice(1);
    const contentType = TYPES[extname(path)] ?? "application/octet-stream";
    return route.fulfill({ body: readFileSync(join(RELEASE, path)), contentType });
  });
  await page.goto("http://speedscope.test/index.html");
  await page.locator("input[type=file]").setInputFiles({ name, mimeType: "application/json", buffer: content });
  const profile = page.getByText(/\(1\/\d+\)$/).locator("..");
  await profile.waitFor();
  await page.getByText("Sandwich").click();
  const rows = page.locator("tr:visible", { hasText: "%" });
  await rows.first().waitFor();
  const cells = await rows.evaluateAll((all) =>
    all.map((row) => [...row.children].map((cell) => cell.textContent ?? "")),
  );
  return {
    profile: (await profile.textContent()) ?? "",
    symbols: cells.map(([total = "", , symbol = ""]) => `${symbol}: ${total.replace(/ ?\(.*/, "")}`),
  };
}
