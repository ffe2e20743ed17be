import { Breath } from "./breath.ts";

type Part = string | Uint8Array<ArrayBuffer>;

/** Characters after which parts are made a piece: few enough for a string, enough for a file of few pieces. */
const piece = 2 ** 22;

/**
 * Parts as one file, made a few milliseconds at a time: all of them together may be longer than a string can be.
 *
 * @param tell is told now and then how many parts there have been; what it throws ends the work
 */
export async function blobOf(parts: Iterable<Part>, type: string, tell: (done: number) => void): Promise<Blob> {
  const pieces: Blob[] = [];
  let kept: Part[] = [];
  let length = 0;
  let done = 0;
  const breath = new Breath();
  for (const part of parts) {
    kept.push(part);
    length += part.length;
    done += 1;
    if (length > piece) {
      // Out of the page's memory and into the browser's.
      pieces.push(new Blob(kept));
      kept = [];
      length = 0;
    }
    if (!breath.isDue) continue;
    tell(done);
    await breath.take();
  }
  return new Blob([...pieces, ...kept], { type });
}
