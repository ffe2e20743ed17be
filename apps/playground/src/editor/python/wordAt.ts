import type { KnownName } from "./knownName.ts";
import { moduleBefore, moduleImported } from "./modules.ts";

/** A name that the editor knows, where it stands in a line. */
export interface Word {
  name: KnownName;
  /** Whose name it is, as it stands before a dot. */
  module: string;
  /** Counted from 0. */
  start: number;
  end: number;
}

/** What stands at a column (from 0), where it is a module's name: behind `asyncio.`, or imported by `from asyncio import`. */
export function wordAt(line: string, column: number, source: string): Word | null {
  for (const { 0: text, index } of line.matchAll(/[A-Za-z_]\w*/g)) {
    const end = index + text.length;
    if (column < index || column > end) continue;
    const before = line.slice(0, index);
    const module = before.endsWith(".") ? moduleBefore(before, source) : moduleImported(source, text);
    const name = module?.names.get(text);
    return module && name ? { name, module: module.name, start: index, end } : null;
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
