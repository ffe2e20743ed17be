import { expect, test } from "@playwright/test";
import { Playground } from "../playground.ts";

test("the pointer on a name of asyncio tells its signature and what it does", async ({ page }) => {
  const playground = new Playground(page);
  await playground.open();
  await playground.language.selectOption("Python");
  await playground.setSource("import asyncio\n\n\nasync def main():\n    await asyncio.gather(asyncio.sleep(1))\n");
  await playground.editorReady();
  const place = await page.waitForFunction(() => {
    const line = [...document.querySelectorAll(".view-line")].find((each) => each.textContent?.includes("gather"));
    const walker = line && document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker?.nextNode(); node; node = walker?.nextNode()) {
      const at = node.textContent?.indexOf("gather") ?? -1;
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + "gather".length);
      const { x, y, width, height } = range.getBoundingClientRect();
      return { x: x + width / 2, y: y + height / 2 };
    }
    return null;
  });
  const at = await place.jsonValue();
  const card = page.locator(".monaco-hover:visible");
  // What knows the names is fetched with the first Python text: until it is there, the pointer asks in vain.
  await expect(async () => {
    await page.mouse.move(0, 0);
    await page.mouse.move(at?.x ?? 0, at?.y ?? 0);
    await expect(card).toContainText("gather(*coros_or_futures, return_exceptions=False)");
  }).toPass();
  await expect(card).toContainText("Starts everything and waits for everything.");
});
