import type { File, Node } from "@babel/types";
import type { Site } from "@interleave/trace";
import { transform } from "sucrase";
import { ProblemError, type RunProblem } from "../problem.ts";
import { checkImports } from "./imports.ts";
import { instrument } from "./instrument.ts";
import { lineSites } from "./lines.ts";
import { noMain } from "./noMain.ts";
import { parseScenario } from "./parse.ts";
import { rejectUnrunnable } from "./reject.ts";
import { childrenOf } from "./tree.ts";

/** A scenario that can be evaluated. */
export interface Compiled {
  /** The body of a CommonJS module, line for line the scenario's. */
  code: string;
  sites: Site[];
  /** Names of functions whose generators are to be iterated, and are no coroutines. */
  iterators: ReadonlySet<string>;
  /** Begins the names of the probes that `code` calls. */
  prefix: string;
  /** What is wrong if the module exports no coroutine function `main`. */
  noMain: RunProblem;
}

/**
 * Turns a scenario into JavaScript whose suspensions, calls and loops say where they are in the person's own text: probes
 * are put into the TypeScript itself, and only then are the types erased, so that no source map is needed.
 *
 * @param exports the names that the scheduler exports
 * @throws ProblemError of kind `syntax` with the place of what cannot run
 */
export function compile(source: string, exports: ReadonlySet<string>): Compiled {
  const file = parseScenario(source);
  rejectUnrunnable(file);
  checkImports(file, exports);
  const prefix = freePrefix(file);
  const { code, sites, iterators } = instrument(source, file, prefix);
  return {
    code: eraseTypes(code),
    sites: [...sites, ...lineSites(file, source)],
    iterators,
    prefix,
    noMain: noMain(file),
  };
}

function eraseTypes(code: string): string {
  try {
    return transform(code, {
      transforms: ["typescript", "imports"],
      disableESTransforms: true,
      preserveDynamicImport: true,
    }).code;
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const line = /\((\d+):\d+\)/.exec(message)?.[1];
    throw new ProblemError({
      kind: "syntax",
      message: message.replace(/^Error transforming [^:]*: /, "").replace(/\s*\(\d+:\d+\)$/, ""),
      ...(line && { line: Number(line) }),
    });
  }
}

/** A letter that is on no keyboard, as often as it takes for no name in the source to begin with it. */
function freePrefix(file: File): string {
  let prefix = "ǁ";
  const visit = (node: Node): void => {
    if (node.type === "Identifier") while (node.name.startsWith(prefix)) prefix += "ǁ";
    for (const child of childrenOf(node)) visit(child);
  };
  visit(file.program);
  return prefix;
}
