/** The part of a line that a place in it is about. */
export interface Word {
  text: string;
  /** Counted from 0. */
  start: number;
  end: number;
}

/** The name at a column (from 0), where it is one of asyncio's: after `asyncio.`, or imported by `from asyncio import`. */
export function asyncioWord(line: string, column: number, source: string): Word | null {
  for (const { 0: text, index } of line.matchAll(/[A-Za-z_]\w*/g)) {
    const end = index + text.length;
    if (column < index || column > end) continue;
    const before = line.slice(0, index);
    const ofModule = /\basyncio\.$/.test(before);
    const own = !/\.$/.test(before) && imported(source, text);
    return ofModule || own ? { text, start: index, end } : null;
  }
  return null;
}

/** The call that a place stands in, and how many of its arguments lie before it. */
export function callAt(before: string): { end: number; argument: number } | null {
  let depth = 0;
  let argument = 0;
  for (let at = before.length - 1; at >= 0; at -= 1) {
    const letter = before[at];
    if (letter === ")" || letter === "]" || letter === "}") depth += 1;
    else if (letter === "(" && depth === 0) return { end: at, argument };
    else if (letter === "(" || letter === "[" || letter === "{") depth -= 1;
    else if (letter === "," && depth === 0) argument += 1;
    if (depth < 0) return null;
  }
  return null;
}

function imported(source: string, name: string): boolean {
  const list = /^\s*from\s+asyncio\s+import\s+(\(?[^)\n]*(?:\n[^)\n]*)*?\)?)\s*$/m.exec(source)?.[1];
  return list !== undefined && (list.includes("*") || new RegExp(`\\b${name}\\b`).test(list));
}
