import type { Stage } from "../store/playground.ts";

/** What a file is of: the scenario's title, or its id where it has none. */
export function titleOf({ store, world }: Stage): string {
  const { scenario } = store.getState();
  return world.scenarios.find(({ id }) => id === scenario)?.title ?? scenario;
}
