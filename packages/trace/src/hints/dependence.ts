import type { Site } from "../events.ts";

const WORD = /[\p{ID_Start}$_][\p{ID_Continue}$]*/gu;
/** The names that a statement gives to what it awaits. */
const NAMING = /(?:\b(?:const|let|var)\s+|^\s*)([\p{ID_Start}$_[{][^=]*?)=(?![=>])/u;
/** An expression there decides whether what follows runs at all. */
const DECIDES = /\b(?:if|while|for|switch|return|throw)\b/;
/** They stand everywhere and carry nothing. */
const KEYWORDS = new Set([
  "yield",
  "const",
  "let",
  "var",
  "function",
  "new",
  "of",
  "in",
  "as",
  "await",
  "true",
  "false",
  "null",
]);
const HARMLESS = /^\s*console\./;

/**
 * Whether what `later` awaits needs the result that `earlier` gave, or may need it, as far as a look at the text can tell:
 * every name on a line that mentions the result is taken to carry it on.
 */
export function depends(source: string, earlier: Site, later: Site): boolean {
  const lines = source.split(/\r?\n/);
  if (source === "") return false;
  // The outer of two that stand inside one another takes the inner's result.
  if (holds(later, earlier)) return true;
  // Around a loop: what the last time gave is taken to be of no use to the next.
  if (isBefore(later, earlier)) return false;
  const expression = between(lines, { line: later.line, col: later.col }, { line: later.endLine, col: later.endCol });
  const end = { line: earlier.endLine, col: earlier.endCol };
  const head = (lines[earlier.line - 1] ?? "").slice(0, earlier.col - 1);
  const statement = head.slice(head.lastIndexOf(";") + 1);
  const name = NAMING.exec(statement)?.[1];
  if (name === undefined && DECIDES.test(statement)) return true;
  // Without a name, it goes into something, such as the list in `list.push(yield* a())`.
  const carriers = new Set(words(name ?? statement));
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

function holds(outer: Site, inner: Site): boolean {
  const innerEnd = { line: inner.endLine, col: inner.endCol };
  return !isBefore(inner, outer) && !isBefore({ line: outer.endLine, col: outer.endCol }, innerEnd);
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
  const code = text.replace(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, "");
  return (code.match(WORD) ?? []).filter((word) => !KEYWORDS.has(word));
}
