import { expect, test } from "vitest";
import { createPlayground } from "./playground.ts";
import { handWorld } from "./world.fixture.ts";

/** A run of three seconds that was played to its end. */
function played() {
  const hands = handWorld();
  hands.remembered.set("scenario", "gather");
  const stage = createPlayground(hands.world);
  const state = () => stage.store.getState();
  state().run();
  hands.runtime.answer();
  hands.frames.settle();
  /** Where the playhead stands after each of so many frames, a tenth of a second apart. */
  const frames = (many: number) =>
    Array.from({ length: many }, () => {
      hands.frames.turn();
      return Number(stage.backstage.player.playhead.at.toFixed(6));
    });
  return { ...hands, stage, state, frames };
}

test("a loop is played round, and its end can be read for half a second", () => {
  const { state, frames } = played();
  state().seek(1);
  state().loopFromHere();
  state().seek(1.3);
  state().loopUntilHere();
  expect(state().loop).toEqual({ from: 1, to: 1.3 });
  state().play();
  expect(frames(14)).toEqual([1.3, 1.3, 1.3, 1.3, 1.3, 1, 1.1, 1.2, 1.3, 1.3, 1.3, 1.3, 1.3, 1]);
});

test("playing begins at the loop's start from wherever the playhead stands outside of it", () => {
  const { state, frames } = played();
  state().setLoop({ from: 0.5, to: 0.7 });
  state().play();
  expect(frames(3)).toEqual([0.5, 0.6, 0.7]);
});

test("as fast as can be, a loop still rests at its end", () => {
  const { state, frames } = played();
  state().setLoop({ from: 0.5, to: 2 });
  state().setSpeed(Number.POSITIVE_INFINITY);
  state().play();
  expect(frames(8)).toEqual([0.5, 2, 2, 2, 2, 2, 0.5, 2]);
});

test("a loop that is cleared is played on from, to the end", () => {
  const { state, frames, stage } = played();
  state().setLoop({ from: 0.5, to: 0.7 });
  state().play();
  frames(2);
  state().setLoop(null);
  frames(30);
  expect([stage.backstage.player.playhead.at, state().playing]).toEqual([3, false]);
});

test("a loop reaches no further than the run, and one behind its end is none", () => {
  const { state, frames } = played();
  state().setLoop({ from: 2.8, to: 9 });
  state().play();
  expect(frames(4)).toEqual([3, 3, 3, 3]);
  state().setLoop({ from: 9, to: 12 });
  frames(2);
  expect(state().playing).toBe(false);
});

test("of two ends that leave nothing between them there is no loop", () => {
  const { state } = played();
  state().setLoop({ from: 2, to: 2 });
  expect(state().loop).toBe(null);
});

test("another scenario has no loop", () => {
  const { state } = played();
  state().setLoop({ from: 1, to: 2 });
  state().pickScenario("wait");
  expect(state().loop).toBe(null);
});
