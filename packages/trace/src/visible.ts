/**
 * What would act on the page instead of showing: control characters (line feed and tab may stay), separators of lines,
 * marks and overrides of direction, blanks without width, and halves of surrogate pairs.
 */
const INVISIBLE =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones to be made visible
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]|\p{Surrogate}/gu;

/** Nothing of that kind: nearly every text, and told apart much faster than the rest is looked through. */
const PLAIN = /^[\u0020-\u007e]*$/;

/** The text with such characters spelled out: NUL as ␀, a right-to-left override as \u{202e}. */
export function visible(text: string): string {
  return PLAIN.test(text) ? text : text.replace(INVISIBLE, spell);
}

/** The same for what stands on one line: line feeds and tabs are spelled out too. */
export function visibleLine(text: string): string {
  return visible(text).replace(/[\t\n]/g, spell);
}

function spell(character: string): string {
  const code = character.codePointAt(0) as number;
  if (code < 0x20) return String.fromCodePoint(0x2400 + code);
  return code === 0x7f ? "␡" : `\\u{${code.toString(16)}}`;
}
