import { applyPalette, GIFEncoder, quantize } from "gifenc";

/** Milliseconds for which the last frame stands before the film begins anew. */
const hold = 2000;
/** One more, of the 256 there are, stands for what is as it was in the frame before. */
const colours = 255;
/** Every so many pixels are looked at for the palette. */
const sample = 7;

export interface Film {
  width: number;
  height: number;
  frames: number;
  /** Milliseconds of a frame. */
  delay: number;
  /** Red, green, blue and alpha of a frame's pixels. */
  frame(index: number): Uint8ClampedArray;
}

/**
 * Makes a GIF that goes round, a frame each time it is asked for more; what it gives at last are its bytes. The same film gives
 * the same bytes.
 */
export function* gifOf(film: Film): Generator<number, Uint8Array<ArrayBuffer>> {
  const { width, height, frames } = film;
  const palette = paletteOf(film);
  const unchanged = palette.length;
  const gif = GIFEncoder();
  let before: Uint8Array | null = null;
  for (let index = 0; index < frames; index += 1) {
    const pixels = applyPalette(film.frame(index), palette);
    const changed = before === null ? pixels : difference(before, pixels, unchanged);
    const delay = index === frames - 1 ? hold : film.delay;
    const first = before === null ? { palette: [...palette, [0, 0, 0]] } : {};
    gif.writeFrame(changed, width, height, {
      ...first,
      ...{ delay, transparent: before !== null, transparentIndex: unchanged, dispose: 1 },
    });
    before = pixels;
    yield index + 1;
  }
  gif.finish();
  return gif.bytes();
}

/** Of pixels from the beginning, the middle and the end: a film adds and takes no colours that none of them has. */
function paletteOf({ frames, frame }: Film): number[][] {
  const pixels = [0, Math.floor(frames / 2), frames - 1].flatMap((index) => {
    const all = new Uint32Array(frame(index).slice().buffer);
    return Array.from({ length: Math.floor(all.length / sample) }, (_, place) => all[place * sample] as number);
  });
  return quantize(new Uint8ClampedArray(Uint32Array.from(pixels).buffer), colours);
}

function difference(before: Uint8Array, now: Uint8Array, unchanged: number): Uint8Array {
  return now.map((colour, place) => (colour === before[place] ? unchanged : colour));
}
