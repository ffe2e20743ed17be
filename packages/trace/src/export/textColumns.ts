const WIDE =
  /[\p{Emoji_Presentation}\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]/u;
const NONE = /\p{Mn}|\p{Me}|\u200c|\u200d/u;

/** Columns that a text takes in a terminal: two for the wide characters of East Asia and for emoji, none for marks on others. */
export function columnsOf(text: string): number {
  let columns = 0;
  for (const character of text) columns += NONE.test(character) ? 0 : WIDE.test(character) ? 2 : 1;
  return columns;
}

/** The text in at most so many columns, its end replaced by dots where there is too much of it. */
export function fitColumns(text: string, most: number): string {
  if (columnsOf(text) <= most) return text;
  let cut = "";
  for (const character of text) {
    if (columnsOf(cut + character) > most - 3) break;
    cut += character;
  }
  return most < 4 ? ".".repeat(Math.max(0, most)) : `${cut}...`;
}

export function padColumns(text: string, columns: number): string {
  return text + " ".repeat(Math.max(0, columns - columnsOf(text)));
}
