import { blocksOf, namesUsed } from "./blocks.ts";
import type { Block, Program } from "./program.ts";

/** Whether every name is used only where it has a value: what is made inside a block is known in that block alone. */
export function isWellScoped({ objects, routines }: Program): boolean {
  const shared = objects.map(({ name }) => name);
  return routines.every((routine) => holds(routine.body, new Set([...shared, ...routine.parameters])));
}

function holds(block: Block, outer: ReadonlySet<string>): boolean {
  const known = new Set(outer);
  return block.every((statement) => {
    if (!namesUsed(statement).every((name) => known.has(name))) return false;
    const made = "into" in statement ? [statement.into] : [];
    const inside = new Set([...known, ...made]);
    if (!blocksOf(statement).every((inner) => holds(inner, inside))) return false;
    // A scope or a group ends with its body.
    if (!("body" in statement)) for (const name of made) known.add(name);
    return true;
  });
}
