import { visible } from "@interleave/trace";
import { count } from "../instant/words.ts";
import { findRuntime } from "../store/language.ts";
import { say } from "../store/notice.ts";
import type { Stage } from "../store/playground.ts";
import type { FiledScenario } from "./mineFile.ts";

/** Adds scenarios to the person's own. Gives a sentence on those that were left out, or "". */
export function addMine({ store, world }: Stage, filed: readonly FiledScenario[]): string {
  const known = filed.filter(({ language }) => findRuntime(world, language) !== undefined);
  for (const { name, language, source } of known) store.getState().addMine(visible(name), language, source);
  say(`${count(known.length, "scenario")} added.`);
  const left = filed.length - known.length;
  return left === 0 ? "" : `${count(left, "scenario")} left out: this page does not know the language.`;
}
