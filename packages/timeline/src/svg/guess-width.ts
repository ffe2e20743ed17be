/** Widths of characters in a typical sans-serif, as shares of its size. */
const NARROW = /[iljtfrI.,:;'|!()[\]{}\s"`]/;
const WIDE = /[mwMW@%]/;
const MIDDLING = /[A-Z#&+=<>~_]/;
/** Of a monospaced one. */
const MONO = 0.6;

/**
 * About how wide a text is, in CSS pixels, where there is no canvas to ask: a little too wide rather than too narrow.
 * `font` as a canvas has it.
 */
export function guessWidth(text: string, font: string): number {
  const size = Number(/([\d.]+)px/.exec(font)?.[1] ?? 10);
  const mono = /mono/i.test(font);
  let shares = 0;
  for (const character of text) shares += character > "\u2e80" ? 1 : mono ? MONO : shareOf(character);
  return shares * size;
}

function shareOf(character: string): number {
  if (NARROW.test(character)) return 0.34;
  if (WIDE.test(character)) return 0.9;
  return MIDDLING.test(character) ? 0.7 : 0.57;
}
