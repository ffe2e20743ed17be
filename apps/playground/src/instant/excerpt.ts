import { visibleLine } from "@interleave/trace";

/**
 * A place in a text. Lines and columns from 1, ends exclusive; without an end it reaches to the end of the word it begins,
 * without a column it is all that is written in the line.
 */
export interface Place {
  line: number;
  col?: number;
  endLine?: number;
  endCol?: number;
}

/** One line of a text, cut into what lies before, in and behind a place. */
export interface ExcerptLine {
  number: number;
  before: string;
  within: string;
  after: string;
}

/** Characters of a line that are shown before a place, and of the place with what follows it. */
const mostBefore = 60;
const mostAfter = 120;

/** The line of a place with the one above and the one below, as text that shows and never acts. */
export function excerptOf(source: string, place: Place): ExcerptLine[] {
  const lines = source.split(/\r\n|\r|\n/);
  const first = Math.max(1, place.line - 1);
  return lines.slice(first - 1, place.line + 1).map((text, index) => {
    const number = first + index;
    const [from, to] = within(text, number, place);
    const start = Math.max(0, from - mostBefore);
    const end = Math.max(from, Math.min(to, start + mostBefore + mostAfter));
    return {
      number,
      before: `${start > 0 ? "…" : ""}${visibleLine(text.slice(start, from))}`,
      within: visibleLine(text.slice(from, end)),
      after: rest(text, end, start + mostBefore + mostAfter),
    };
  });
}

/** From where to where a place reaches on a line. */
function within(text: string, number: number, { line, col, endLine = line, endCol }: Place): [number, number] {
  if (number < line || number > endLine) return [text.length, text.length];
  const written = text.length - text.trimStart().length;
  if (col === undefined) return [written, Math.max(written, text.trimEnd().length)];
  const from = number === line ? Math.min(col - 1, text.length) : written;
  if (number < endLine) return [from, text.length];
  const word = /^\s*(?:[\p{L}\p{N}_$]+|.)/u.exec(text.slice(from))?.[0].length ?? 0;
  const to = endCol === undefined ? from + word : endCol - 1;
  return [from, Math.max(from, Math.min(to, text.length))];
}

function rest(text: string, from: number, most: number): string {
  const shown = visibleLine(text.slice(from, Math.max(from, most)));
  return text.length > Math.max(from, most) ? `${shown}…` : shown;
}
