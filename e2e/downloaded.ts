import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";

export interface Downloaded {
  name: string;
  content: Buffer;
}

/** The file that the page offers while `ask` goes on. */
export async function downloaded(page: Page, ask: () => Promise<void>): Promise<Downloaded> {
  const offered = page.waitForEvent("download");
  await ask();
  const download = await offered;
  return { name: download.suggestedFilename(), content: await readFile(await download.path()) };
}
