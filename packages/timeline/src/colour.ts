type Rgb = [number, number, number];

/** `#rgb` or `#rrggbb`; throws a RangeError for anything else. */
function parseColour(hex: string): Rgb {
  const digits = /^#([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(hex.trim())?.[1];
  if (!digits) throw new RangeError(`Not a colour: ${hex}`);
  const wide = digits.length === 3 ? [...digits].map((digit) => digit + digit).join("") : digits;
  const channel = (index: number) => Number.parseInt(wide.slice(index * 2, index * 2 + 2), 16);
  return [channel(0), channel(1), channel(2)];
}

/** `share` of one colour and the rest of the other, as CSS' `color-mix(in srgb)` has it. */
export function mix(colour: string, share: number, other: string): string {
  const [one, two] = [parseColour(colour), parseColour(other)];
  return `#${one.map((channel, i) => hexByte(channel * share + (two[i] as number) * (1 - share))).join("")}`;
}

/** As a pixel of an opaque canvas image in memory, on the little-endian machines that browsers run on. */
export function toPixel(hex: string): number {
  const [red, green, blue] = parseColour(hex);
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}

function hexByte(value: number): string {
  return Math.round(value).toString(16).padStart(2, "0");
}
