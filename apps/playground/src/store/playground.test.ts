import { expect, test } from "vitest";
import { statusOf } from "../instant/status.ts";
import { createPlayground } from "./playground.ts";
import { handWorld } from "./world.fixture.ts";

function opened(id = "gather") {
  const hands = handWorld();
  hands.remembered.set("scenario", id);
  const stage = createPlayground(hands.world);
  const state = () => stage.store.getState();
  return { ...hands, stage, state, status: () => statusOf(state()) };
}

/** Runs, and lets it play to its end. */
function ran(id?: string) {
  const page = opened(id);
  page.state().run();
  page.runtime.answer();
  page.frames.settle();
  return page;
}

test("a run plays from the start with nothing ahead drawn, and once it has been seen the rest may stand", () => {
  const { state, runtime, frames, stage, status } = opened();
  expect(status()).toBe("empty");
  state().run();
  expect(status()).toBe("compiling");
  runtime.answer();
  frames.turn();
  expect([status(), state().playing, state().seen]).toEqual(["running", true, false]);
  frames.settle();
  expect([status(), state().playing, state().seen]).toEqual(["finished", false, true]);
  expect(stage.backstage.player.playhead.at).toBe(3);
});

test("scrubbing, stepping and speed start nothing anew", () => {
  const { state, runtime, frames } = ran();
  state().seek(0.5);
  state().stepForward();
  state().stepBack();
  state().setSpeed(10);
  state().play();
  frames.settle();
  expect(runtime.log).toEqual(["start 30"]);
});

test("a long sleep is seen as far as it was computed, though nothing happens in it", () => {
  const { state, runtime, frames, stage } = opened();
  state().setSource(
    'import { sleep } from "@interleave/scheduler";\nexport function* main() { yield* sleep(2); yield* sleep(100); }',
  );
  state().run();
  runtime.answer();
  frames.turn();
  const { drawn, player } = stage.backstage;
  const sleeping = () => [...(drawn?.trace.lanes[0]?.spans ?? [])].at(-1);
  expect([drawn?.trace.end, sleeping()?.fromAt, sleeping()?.toAt]).toEqual([30, 2, 30]);
  state().seek(20);
  expect(player.playhead.at).toBe(20);
});

test("an edit leaves the run as it is, from older source", () => {
  const { state, kept } = ran();
  const { traceId } = state();
  state().setSource("export function* main() {}");
  expect([state().traceId, state().ran?.source === state().source]).toEqual([traceId, false]);
  expect(kept.get("gather")).toBe("export function* main() {}");
});

test("a syntax error keeps what was drawn", () => {
  const { state, runtime, frames, stage, status } = ran();
  const drawn = stage.backstage.drawn;
  state().setSource("export function* main() { const x = ; }");
  state().run();
  runtime.answer();
  frames.settle();
  expect([status(), stage.backstage.drawn === drawn, stage.backstage.player.playhead.at]).toEqual(["syntax", true, 3]);
});

test("an automatic run of a source that cannot be read says nothing, and keeps what was drawn", () => {
  const { state, runtime, frames, status } = ran();
  state().setSource("export function* main() { const x = ");
  state().runQuietly();
  runtime.answer();
  frames.settle();
  expect([status(), state().problem, state().seq > 0]).toEqual(["finished", null, true]);
});

test("an exception is no news before the playhead has come to it", () => {
  const { state, runtime, frames, status } = opened();
  state().setSource(`import { sleep } from "@interleave/scheduler";
export function* main() { yield* sleep(1); throw new Error("disk full"); }`);
  state().run();
  runtime.answer();
  frames.turn();
  expect(status()).toBe("running");
  frames.settle();
  expect([status(), state().problem?.line]).toEqual(["raised", 2]);
});

test("Stop ends a run that has nothing to draw yet", () => {
  const { state, runtime, status } = opened();
  state().run();
  state().stop();
  expect([status(), runtime.log]).toEqual(["stopped", ["start 30", "stop"]]);
});

test("an endless scenario is computed a bounded stretch ahead of the playhead", () => {
  const { state, runtime, frames } = opened();
  state().setSource(`import { sleep } from "@interleave/scheduler";
export function* main() { for (;;) yield* sleep(1); }`);
  state().run();
  runtime.answer();
  frames.turn();
  state().seek(16);
  frames.turn();
  expect(runtime.log).toEqual(["start 30", "extend 46.1"]);
});

test("what a link carries runs when asked to, and stands at its instant", () => {
  const { state, stage, runtime, frames, world } = opened();
  const source = world.scenarios.find(({ id }) => id === "gather")?.source ?? "";
  stage.store.setState({
    opened: { state: { version: 1, runtime: "typescript", source, seed: 0, inputs: [], at: 1 }, from: "link" },
  });
  expect(runtime.log).toEqual([]);
  state().runOpened();
  runtime.answer();
  frames.settle();
  expect([stage.backstage.player.playhead.at, state().playing, state().seen]).toEqual([1, false, true]);
});

test("picking a scenario brings its draft, unless something was typed before it came", async () => {
  const { state, stage, kept } = opened();
  kept.set("wait", "// mine");
  state().pickScenario("wait");
  await stage.backstage.loading;
  expect(state().source).toBe("// mine");
  kept.set("order", "// old");
  state().pickScenario("order");
  state().setSource("// newer");
  await stage.backstage.loading;
  expect(state().source).toBe("// newer");
});

test("a run asked for while the draft is on its way is a run of the draft", async () => {
  const { state, stage, kept, runtime, frames } = opened();
  kept.set("wait", "export function* main() { return 7; }");
  state().pickScenario("wait");
  state().run();
  expect(runtime.log).toEqual([]);
  await stage.backstage.loading;
  runtime.answer();
  frames.settle();
  expect([state().ran?.source, state().result]).toEqual(["export function* main() { return 7; }", "7"]);
});
