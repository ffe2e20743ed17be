import type { Scenario } from "@interleave/scenarios";
import { stage, usePlayground } from "../store/live.ts";

/** The scenario of the catalogue that is open; undefined for one that came with a link. */
export function useScenario(): Scenario | undefined {
  const id = usePlayground((state) => state.scenario);
  return stage.world.scenarios.find((scenario) => scenario.id === id);
}
