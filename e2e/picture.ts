import type { Page } from "@playwright/test";

/** How many pixels of the timeline's canvases have a hue (only bars have one), and where the playhead is. */
export function painted(page: Page): Promise<{ at: number; pixels: number }> {
  return page.evaluate(() => {
    const { at } = window.interleave.snapshot();
    let pixels = 0;
    for (const canvas of document.querySelectorAll<HTMLCanvasElement>("[aria-label=Timeline] canvas")) {
      const copy = new OffscreenCanvas(canvas.width, canvas.height).getContext("2d");
      if (!copy) throw new Error("no canvas");
      copy.drawImage(canvas, 0, 0);
      const { data } = copy.getImageData(0, 0, canvas.width, canvas.height);
      for (let i = 0; i < data.length; i += 4) {
        const [red = 0, green = 0, blue = 0] = data.subarray(i, i + 3);
        if (Math.max(red, green, blue) - Math.min(red, green, blue) > 12) pixels++;
      }
    }
    return { at, pixels };
  });
}
