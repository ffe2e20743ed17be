import type { Site } from "../events.ts";

const WORD = /[\p{ID_Start}$_][\p{ID_Continue}$]*/gu;
/** What stands before an awaited expression that gives its result a name, or several. */
const NAMING = /(?:\b(?:const|let|var)\s+|^|[;{(]\s*)([\p{ID_Start}$_[{][^=]*?)=\s*$/u;
/** An expression there decides whether what follows runs at all. */
const DECIDES = /\b(?:if|while|for|switch|return|throw)\b/;
const HARMLESS = /^\s*console\./;

/**
 * Whether what `later` awaits needs the result that `earlier` gave, or may need it, as far as a look at the text can tell:
 * every name on a line that mentions the result is taken to carry it on.
 */
export function depends(source: string, earlier: Site, later: Site): boolean {
  const lines = source.split(/\r?\n/);
  if (source === "" || isBefore(later, earlier)) return false;
  const expression = between(lines, { line: later.line, col: later.col }, { line: later.endLine, col: later.endCol });
  const end = { line: earlier.endLine, col: earlier.endCol };
  // One inside the other: the outer takes the inner's result.
  if (isBefore(later, { line: end.line, col: end.col })) return true;
  const head = (lines[earlier.line - 1] ?? "").slice(0, earlier.col - 1);
  const name = NAMING.exec(head)?.[1];
  if (name === undefined && DECIDES.test(head)) return true;
  const carriers = new Set(name === undefined ? [] : words(name.replace(/:.*$/, "")));
  const way = between(lines, end, { line: later.line, col: later.col }).split("\n");
  // The rest of its own line, such as `.body` or `);`, is what happens to the result at once.
  for (const line of way) {
    const used = words(line);
    if (!used.some((word) => carriers.has(word)) || HARMLESS.test(line)) continue;
    if (DECIDES.test(line)) return true;
    for (const word of used) carriers.add(word);
  }
  return words(expression).some((word) => carriers.has(word));
}

interface Point {
  line: number;
  col: number;
}

function isBefore(one: Point, other: Point): boolean {
  return one.line < other.line || (one.line === other.line && one.col < other.col);
}

function between(lines: readonly string[], from: Point, to: Point): string {
  if (from.line === to.line) return (lines[from.line - 1] ?? "").slice(from.col - 1, to.col - 1);
  const first = (lines[from.line - 1] ?? "").slice(from.col - 1);
  const last = (lines[to.line - 1] ?? "").slice(0, to.col - 1);
  return [first, ...lines.slice(from.line, to.line - 1), last].join("\n");
}

function words(text: string): string[] {
  return text.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, "").match(WORD) ?? [];
}
