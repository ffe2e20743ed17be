import type { StoreApi } from "zustand";
import type { Playground } from "./state.ts";
import type { Backstage, World } from "./world.ts";

/** One part of the store: some of its verbs, over all of its state. */
export type Slice<T> = (
  set: StoreApi<Playground>["setState"],
  get: StoreApi<Playground>["getState"],
  world: World,
  stage: Backstage,
) => T;
