import { expect, test } from "vitest";
import { createPlayground } from "./playground.ts";
import { titleOf } from "./titleOf.ts";
import { handWorld } from "./world.fixture.ts";

function opened(hands = handWorld()) {
  const stage = createPlayground(hands.world);
  const state = () => stage.store.getState();
  const names = () => state().mine.map(({ id, name }) => `${id} ${name}`);
  return { ...hands, hands, stage, state, names };
}

test("a scenario of one's own begins small, is drafted under its own id, and is there on the next visit", async () => {
  const { state, stage, kept, hands, names } = opened();
  state().newScenario();
  await stage.backstage.loading;
  expect(state().source).toContain("export function* main()");
  state().setSource("// mine");
  state().renameMine("mine-1", "Philosophers");
  expect([names(), kept.get("mine-1")]).toEqual([["mine-1 Philosophers"], "// mine"]);

  const again = opened(hands);
  again.state().pickScenario(again.state().scenario);
  await again.stage.backstage.loading;
  expect([again.names(), again.state().scenario, again.state().source]).toEqual([
    ["mine-1 Philosophers"],
    "mine-1",
    "// mine",
  ]);
});

test("a duplicate goes on with the same text and its run, and leaves the first as it was", () => {
  const { state, runtime, frames, kept, names, world } = opened();
  state().pickScenario("gather");
  const { source } = state();
  state().run();
  runtime.answer();
  frames.settle();
  const { traceId } = state();
  state().duplicate();
  expect([names(), state().scenario, state().traceId]).toEqual([
    ["mine-1 Scatter and gather, copy"],
    "mine-1",
    traceId,
  ]);
  expect(titleOf(world, state())).toBe("Scatter and gather, copy");
  state().setSource("// changed");
  expect([kept.get("mine-1"), kept.get("gather")]).toEqual(["// changed", undefined]);
  state().pickScenario("gather");
  expect(state().source).toBe(source);
});

test("what was deleted is gone, and its id is no other's", () => {
  const { state, names } = opened();
  state().newScenario();
  state().newScenario();
  state().forgetMine("mine-2");
  expect([names(), state().scenario]).toEqual([["mine-1 Untitled"], "sequential"]);
  state().newScenario();
  expect(names()).toEqual(["mine-1 Untitled", "mine-3 Untitled"]);
});

test("what another tab has added stays, and a list that cannot be read is none", () => {
  const { state, names, remembered } = opened();
  state().newScenario();
  remembered.set("mine", JSON.stringify([{ id: "mine-1", name: "Untitled", language: "typescript" }, 5, { id: "x" }]));
  remembered.set(
    "mine",
    remembered.get("mine")?.replace("[", '[{"id":"mine-7","name":"Theirs","language":"python"},') ?? "",
  );
  state().renameMine("mine-1", "Ours");
  expect(names()).toEqual(["mine-7 Theirs", "mine-1 Ours"]);
  remembered.set("mine", "{");
  expect(opened(handsWith(remembered)).names()).toEqual([]);
});

function handsWith(remembered: ReadonlyMap<string, string>) {
  const hands = handWorld();
  for (const [key, value] of remembered) hands.remembered.set(key, value);
  return hands;
}
