import { expect, test } from "vitest";
import { createPlayground } from "./playground.ts";
import { handWorld } from "./world.fixture.ts";

/** A finished run of main and the three tasks that it gathers. */
function ran() {
  const hands = handWorld();
  hands.remembered.set("scenario", "gather");
  const stage = createPlayground(hands.world);
  const state = () => stage.store.getState();
  state().run();
  hands.runtime.answer();
  hands.frames.settle();
  const tasks = stage.backstage.drawn?.trace.lanes.map(({ task }) => task) ?? [];
  return { ...hands, stage, state, tasks: tasks as [number, number, number, number] };
}

test("left and right walk the tree of lanes and fold it", () => {
  const { state, tasks } = ran();
  const [main, first] = tasks;
  state().select({ task: first, seq: -1 });
  const seen: (number | string)[] = [];
  for (const by of [-1, -1, 1, 1] as const) {
    state().alongTree(by);
    seen.push(state().lanes.folded.includes(main) ? "folded" : (state().selection?.task ?? 0));
  }
  expect(seen).toEqual([main, "folded", main, first]);
});

test("a lane that is folded away or filtered out is shown when it is selected", () => {
  const { state, tasks } = ran();
  const [main, first] = tasks;
  state().chooseLanes({ folded: [main], states: ["raised"], text: "nobody" });
  state().select({ task: first, seq: -1 });
  expect([state().lanes.folded, state().lanes.states, state().lanes.text]).toEqual([[], [], ""]);
});

test("the selected lane is pinned and let go again", () => {
  const { state, tasks } = ran();
  state().pinLane();
  expect(state().lanes.pinned).toEqual([]);
  state().select({ task: tasks[1], seq: -1 });
  state().pinLane();
  expect(state().lanes.pinned).toEqual([tasks[1]]);
  state().pinLane();
  expect(state().lanes.pinned).toEqual([]);
});

test("another scenario keeps order and grouping, and nothing that belonged to the tasks of the last", () => {
  const { state, tasks, world } = ran();
  state().chooseLanes({ order: "name", grouped: true, text: "a", folded: [tasks[0]], pinned: [tasks[1]] });
  state().pickScenario("wait");
  const { order, grouped, text, folded, pinned } = state().lanes;
  expect({ order, grouped, text, folded, pinned }).toEqual({
    order: "name",
    grouped: true,
    text: "",
    folded: [],
    pinned: [],
  });
  const anew = createPlayground(world).store.getState().lanes;
  expect([anew.order, anew.grouped]).toEqual(["name", true]);
});
