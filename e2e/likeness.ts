import type { Page } from "@playwright/test";

export interface Likeness {
  /** The document is well-formed XML. */
  parses: boolean;
  /** Mean difference between picture and canvas, of 255, over ruler and lanes. */
  lanes: number;
  /** The same for a picture that is shifted: what a difference looks like. */
  other: number;
}

/**
 * How like the timeline's canvas a picture in SVG is. The canvas is as high as its pane and the picture as its lanes, so that
 * what is compared are the lanes that stand in both.
 */
export async function likeness(page: Page, svg: string): Promise<Likeness> {
  const pane = page.getByRole("region", { name: "Timeline" });
  return pane.evaluate(async (region, text) => {
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await image.decode();
    const canvases = [...region.querySelectorAll("canvas")];
    const width = canvases[0]?.width ?? 0;
    // Below this one of the two has its minimap.
    const height = Math.min(image.naturalHeight, canvases[0]?.height ?? 0) - 72;
    const pixels = (sources: CanvasImageSource[], shift: number) => {
      const canvas = document.createElement("canvas");
      canvas.width = width;
      canvas.height = height;
      const pen = canvas.getContext("2d") as CanvasRenderingContext2D;
      pen.fillStyle = getComputedStyle(document.documentElement).getPropertyValue("--surface");
      pen.fillRect(0, 0, width, height);
      for (const source of sources) pen.drawImage(source, shift, 0);
      return pen.getImageData(0, 0, width, height).data;
    };
    const distance = (one: Uint8ClampedArray, two: Uint8ClampedArray) =>
      one.reduce((sum, value, index) => sum + Math.abs(value - (two[index] ?? 0)), 0) / one.length;
    const drawn = pixels(canvases, 0);
    return {
      parses: parsed.querySelector("parsererror") === null,
      lanes: distance(drawn, pixels([image], 0)),
      other: distance(drawn, pixels([image], 10)),
    };
  }, svg);
}
