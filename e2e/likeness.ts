import type { Page } from "@playwright/test";

export interface Likeness {
  /** The document is well-formed XML. */
  parses: boolean;
  /** Mean difference between picture and canvas, of 255, over ruler and lanes, once small detail is blurred. */
  lanes: number;
  /** The same for a picture that is shifted: what a difference looks like. */
  other: number;
}

/**
 * How like the timeline's canvas a picture in SVG is. The canvas is as high as its pane and the picture as its lanes, so that
 * what is compared are the lanes that stand in both. Letters are a browser's own affair: what is smaller than four pixels is
 * blurred in both.
 */
export async function likeness(page: Page, svg: string): Promise<Likeness> {
  const pane = page.getByRole("region", { name: "Timeline" });
  return pane.evaluate(async (region, text) => {
    const parsed = new DOMParser().parseFromString(text, "image/svg+xml");
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    await image.decode();
    // Shapes that are drawn smaller have other edges than pixels that are made smaller.
    const picture = document.createElement("canvas");
    picture.width = image.naturalWidth;
    picture.height = image.naturalHeight;
    picture.getContext("2d")?.drawImage(image, 0, 0);
    const canvases = [...region.querySelectorAll("canvas")];
    const width = canvases[0]?.width ?? 0;
    // Below this one of the two has its minimap.
    const height = Math.min(image.naturalHeight, canvases[0]?.height ?? 0) - 72;
    const blurred = (sources: CanvasImageSource[], shift: number) => {
      const canvas = document.createElement("canvas");
      canvas.width = Math.floor(width / 4);
      canvas.height = Math.floor(height / 4);
      const pen = canvas.getContext("2d") as CanvasRenderingContext2D;
      pen.fillStyle = getComputedStyle(document.documentElement).getPropertyValue("--surface");
      pen.fillRect(0, 0, canvas.width, canvas.height);
      pen.imageSmoothingQuality = "high";
      for (const source of sources) {
        pen.drawImage(source, 0, 0, width, height, shift, 0, canvas.width, canvas.height);
      }
      return pen.getImageData(0, 0, canvas.width, canvas.height).data;
    };
    const distance = (one: Uint8ClampedArray, two: Uint8ClampedArray) =>
      one.reduce((sum, value, index) => sum + Math.abs(value - (two[index] ?? 0)), 0) / one.length;
    const drawn = blurred(canvases, 0);
    return {
      parses: parsed.querySelector("parsererror") === null,
      lanes: distance(drawn, blurred([picture], 0)),
      other: distance(drawn, blurred([picture], 10)),
    };
  }, svg);
}
