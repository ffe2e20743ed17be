import { SCHEDULER } from "./calls.ts";
import type { Compiled } from "./compile.ts";
import { PROBES, type Probes } from "./probes.ts";
import { FILE } from "./stack.ts";

// Indirect, so that the scenario's code sees none of the names around it. To evaluate a stranger's code is what this is for:
// the worker in which it happens has nothing left that could be reached.
// biome-ignore lint/security/noGlobalEval: see above
const globalEval = globalThis.eval;

/**
 * Runs a compiled scenario's module and gives its exports. Its code begins on the first line, so that lines on stacks are
 * the scenario's own; the probes and globals are in a scope around it, so that it may declare the same names.
 */
export function evaluate(
  { code, prefix }: Pick<Compiled, "code" | "prefix">,
  probes: Probes,
  globals: Readonly<Record<string, unknown>>,
  scheduler: object,
): Readonly<Record<string, unknown>> {
  const outer = [...PROBES.map((name) => prefix + name), ...Object.keys(globals)].join();
  const open = globalEval(
    `(function(${outer}){return function(require,exports,module){${code}\n}})\n//# sourceURL=${FILE}`,
  );
  const exports: Record<string, unknown> = Object.create(null);
  const require = (name: unknown) => {
    if (name === SCHEDULER) return scheduler;
    throw new Error(`A scenario can import only "${SCHEDULER}".`);
  };
  open(...PROBES.map((name) => probes[name]), ...Object.values(globals)).call(undefined, require, exports, { exports });
  return exports;
}
