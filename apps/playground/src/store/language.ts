import type { Runtime } from "@interleave/runner";
import type { Scenario } from "@interleave/scenarios";
import type { World } from "./world.ts";

/** The runtime with this id; undefined for one that this page does not have. */
export function findRuntime({ runtimes }: Pick<World, "runtimes">, id: string): Runtime | undefined {
  return runtimes.find((runtime) => runtime.id === id);
}

/** The runtime of the language that is chosen. */
export function runtimeOf(world: Pick<World, "runtimes">, { language }: { language: string }): Runtime {
  return findRuntime(world, language) ?? world.runtimes[0];
}

/** A scenario of the catalogue in this language. */
export function textIn(language: string, scenario: Scenario): string {
  return language === "python" ? scenario.python : scenario.source;
}

/** Under which a scenario's text in this language is drafted. */
export function draftKey(language: string, scenario: string): string {
  return language === "typescript" ? scenario : `${scenario}.${language}`;
}
