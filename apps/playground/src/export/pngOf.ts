/** Pixels to a CSS pixel: sharp on any screen. */
const scale = 2;
/** Browsers draw no canvas that is longer, or larger, than this. */
const longest = 16_000;
const largest = 120_000_000;

/** A picture in SVG as PNG, twice its size where a canvas can be that large. Rejects with a sentence where none can. */
export async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  // The page's policy lets no picture in but its own and those that stand in their address.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const { naturalWidth: width, naturalHeight: height } = image;
  const factor = Math.min(scale, longest / Math.max(width, height), Math.sqrt(largest / (width * height)));
  const canvas = document.createElement("canvas");
  canvas.width = Math.round(width * factor);
  canvas.height = Math.round(height * factor);
  canvas.getContext("2d")?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob === null ? reject(new Error("The browser made no picture.")) : resolve(blob)));
  });
}
