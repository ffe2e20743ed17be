import type { LaneState } from "./lane-state.ts";

/** How lanes follow one another: as the tree of who made whom, by their first step, those that waited longest first, by name. */
export type LaneOrder = "tree" | "activity" | "waiting" | "name";

/** Which lanes are shown, and how they are laid out. Only the tree, unfiltered and ungrouped, has lines and folds. */
export interface LaneChoice {
  order: LaneOrder;
  /** Lanes stand under a heading for each coroutine that has several. */
  grouped: boolean;
  /** A part of their names, in any case; "" for all. */
  text: string;
  /** States that they may be in after `at` events; none for all. */
  states: readonly LaneState[];
  /** Tasks whose children are put away. */
  folded: readonly number[];
  /** Coroutines whose lanes are put away under their heading. */
  foldedGroups: readonly string[];
  /** Tasks that stay on top, whatever else is chosen, in this order. */
  pinned: readonly number[];
  /** Events applied when states and waits are asked about: that is not done anew in every frame. */
  at: number;
}

export const ALL_LANES: LaneChoice = {
  order: "tree",
  grouped: false,
  text: "",
  states: [],
  folded: [],
  foldedGroups: [],
  pinned: [],
  at: Number.POSITIVE_INFINITY,
};

/** Whether all lanes are shown in their tree, with nothing folded or pinned. */
export function isPlain(choice: LaneChoice): boolean {
  return isTree(choice) && choice.folded.length === 0 && choice.pinned.length === 0;
}

/** Whether lanes stand in their tree: else they are a list. */
export function isTree({ order, grouped, text, states }: LaneChoice): boolean {
  return order === "tree" && !grouped && text.trim() === "" && states.length === 0;
}
