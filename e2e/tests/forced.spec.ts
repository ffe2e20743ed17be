import { expect, test } from "@playwright/test";
import { Playground } from "../playground.ts";

for (const colorScheme of ["light", "dark"] as const) {
  test(`in colours that the person has forced, ${colorScheme}, marks that only colour tells apart stay`, async ({
    page,
  }) => {
    await page.emulateMedia({ forcedColors: "active", colorScheme });
    const playground = new Playground(page);
    await playground.open();
    await playground.pick("inject-extras");
    await playground.runToEnd();
    await playground.seek(2);
    const ground = (name: string) =>
      page
        .getByRole("group", { name: "Axis" })
        .getByRole("button", { name })
        .evaluate((button) => getComputedStyle(button).backgroundColor);
    expect(await ground("Time")).not.toBe(await ground("Steps"));

    const swatches = await playground.output
      .getByRole("listitem")
      .evaluateAll((lines) => lines.map((line) => getComputedStyle(line.querySelector("i") ?? line).backgroundColor));
    expect(new Set(swatches).size).toBe(3);

    // The rail is drawn, and what lies before the playhead is told from what lies behind it.
    const slider = (await playground.playhead.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const picture = await page.screenshot({
      clip: { x: slider.x + slider.width * 0.1, y: slider.y + slider.height / 2, width: slider.width * 0.8, height: 1 },
    });
    const colours = await page.evaluate(async (base64) => {
      const image = new Image();
      image.src = `data:image/png;base64,${base64}`;
      await image.decode();
      const canvas = new OffscreenCanvas(image.width, 1);
      const pen = canvas.getContext("2d");
      pen?.drawImage(image, 0, 0);
      const at = (share: number) => pen?.getImageData(Math.round(image.width * share), 0, 1, 1).data.join();
      return { before: at(0.05), behind: at(0.95) };
    }, picture.toString("base64"));
    expect(colours.before).not.toBe(colours.behind);
  });
}

test("what can be ticked has the page's own colours in the dark, in every browser", async ({ page }) => {
  await page.emulateMedia({ colorScheme: "dark" });
  const playground = new Playground(page);
  await playground.open();
  const autoRun = page.getByRole("checkbox", { name: "Auto-run" });
  await autoRun.uncheck();
  await expect(autoRun).toHaveCSS("appearance", "none");
  await expect(autoRun).toHaveCSS("background-color", "rgb(21, 25, 29)");
  await autoRun.check();
  await expect(autoRun).toHaveCSS("background-color", "rgb(125, 183, 255)");
});
