import { asyncioNames } from "./asyncioNames.ts";
import { interleaveNames, netNames } from "./interleaveNames.ts";
import type { KnownName } from "./knownName.ts";

/** A module whose names the editor knows. */
interface Module {
  /** What stands before the dot. */
  name: string;
  /** Where it is imported from. */
  path: string;
  names: ReadonlyMap<string, KnownName>;
}

const byName = (names: readonly KnownName[]) => new Map(names.map((each) => [each.name, each]));

const modules: readonly Module[] = [
  { name: "asyncio", path: "asyncio", names: byName(asyncioNames) },
  { name: "interleave", path: "interleave", names: byName(interleaveNames) },
  { name: "net", path: "interleave.net", names: byName(netNames) },
];

/** The module whose name is asked for behind its dot, as in `asyncio.`. */
export function moduleBefore(text: string, source: string): Module | undefined {
  const name = /\b(\w+)\.$/.exec(text)?.[1];
  // Anything may be called net.
  return modules.find((each) => each.name === name && (each.name !== "net" || /\binterleave\b/.test(source)));
}

/** The module from which a source imports a name, as in `from asyncio import`. */
export function moduleImported(source: string, name: string): Module | undefined {
  return modules.find(({ path }) => {
    const from = path.replaceAll(".", "\\.");
    const list = new RegExp(`^\\s*from\\s+${from}\\s+import\\s+(\\(?[^)\\n]*(?:\\n[^)\\n]*)*?\\)?)\\s*$`, "m").exec(
      source,
    )?.[1];
    return list !== undefined && (list.includes("*") || new RegExp(`\\b${name}\\b`).test(list));
  });
}
