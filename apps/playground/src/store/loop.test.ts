import { expect, test } from "vitest";
import { played } from "./played.fixture.ts";

test("a loop is played round, and its end can be read for half a second", () => {
  const { state, turns } = played();
  state().seek(1);
  state().loopFromHere();
  state().seek(1.3);
  state().loopUntilHere();
  expect(state().loop).toEqual({ from: 1, to: 1.3 });
  state().play();
  expect(turns(14)).toEqual([1.3, 1.3, 1.3, 1.3, 1.3, 1, 1.1, 1.2, 1.3, 1.3, 1.3, 1.3, 1.3, 1]);
});

test("playing begins at the loop's start from wherever the playhead stands outside of it", () => {
  const { state, turns } = played();
  state().setLoop({ from: 0.5, to: 0.7 });
  state().play();
  expect(turns(3)).toEqual([0.5, 0.6, 0.7]);
});

test("as fast as can be, a loop still rests at its end", () => {
  const { state, turns } = played();
  state().setLoop({ from: 0.5, to: 2 });
  state().setSpeed(Number.POSITIVE_INFINITY);
  state().play();
  expect(turns(8)).toEqual([0.5, 2, 2, 2, 2, 2, 0.5, 2]);
});

test("a loop that is cleared is played on from, to the end", () => {
  const { state, turns, at } = played();
  state().setLoop({ from: 0.5, to: 0.7 });
  state().play();
  turns(2);
  state().setLoop(null);
  turns(30);
  expect([at().at, state().playing]).toEqual([3, false]);
});

test("a loop reaches no further than the run, and one behind its end is none", () => {
  const { state, turns } = played();
  state().setLoop({ from: 2.8, to: 9 });
  state().play();
  expect(turns(4)).toEqual([3, 3, 3, 3]);
  state().setLoop({ from: 9, to: 12 });
  turns(2);
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
