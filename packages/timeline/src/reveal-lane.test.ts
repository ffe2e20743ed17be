import { expect, test } from "vitest";
import { Fixture } from "./fixture.ts";
import { ALL_LANES } from "./lane-choice.ts";
import { revealLane } from "./reveal-lane.ts";

const { lanes } = new Fixture(`
  main created
  main runs
  shop created by main
  buyer1 created by shop
  buyer2 created by shop
  watch created by main
`).trace;
const [main, shop, buyer1, , watch] = [1, 2, 3, 4, 5];

test("a lane is shown by unfolding what it is under, and nothing else", () => {
  const choice = { ...ALL_LANES, folded: [main, shop, watch], foldedGroups: ["buyer", "nobody"] };
  expect(revealLane(choice, lanes, buyer1)).toEqual({ ...choice, folded: [watch], foldedGroups: ["nobody"] });
});

test("a lane that a filter leaves out is shown by ending the filter", () => {
  const choice = { ...ALL_LANES, text: "watch", states: ["ready"] as const };
  expect(revealLane(choice, lanes, buyer1)).toEqual(ALL_LANES);
});

test("nothing is changed for a lane that is shown, is pinned or does not exist", () => {
  const choice = { ...ALL_LANES, text: "buyer", pinned: [watch], folded: [watch] };
  expect([buyer1, watch, 99].map((task) => revealLane(choice, lanes, task) === choice)).toEqual([true, true, true]);
});
