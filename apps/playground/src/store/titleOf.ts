import type { Playground } from "./state.ts";
import type { World } from "./world.ts";

/** What the open scenario is called, of the catalogue or of the person's own; undefined for what came with a link or a file. */
export function titleOf({ scenarios }: World, { scenario, mine }: Playground): string | undefined {
  return scenarios.find(({ id }) => id === scenario)?.title ?? mine.find(({ id }) => id === scenario)?.name;
}
