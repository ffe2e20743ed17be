import { expect, test } from "vitest";
import { traceOf } from "../instant/run.fixture.ts";
import { advance, horizonFor, type Reach } from "./advance.ts";
import { HandFrames } from "./frames.fixture.ts";
import { Player } from "./player.ts";
import { start } from "./playhead.ts";

const trace = traceOf("gather");
const whole: Reach = { to: 3, over: true, resting: true };

function playing(reach: Reach = whole) {
  const frames = new HandFrames();
  const told: number[] = [];
  const player = new Player(frames, {
    track: () => trace,
    reach: () => reach,
    near: () => {},
    frame: ({ at }) => told.push(Number(at.toFixed(6))),
  });
  return { frames, told, player };
}

test("virtual seconds pass at speed times real ones, and all at one time is applied at once", () => {
  expect(advance(trace, whole, start, 0.5, 1)).toEqual({ playhead: { at: 0.5, seq: trace.seqAt(0) }, pace: "moving" });
  expect(advance(trace, whole, start, 0.01, 100).playhead).toEqual({ at: 1, seq: trace.seqAt(1) });
});

test("it ends at the end of a run that is over", () => {
  expect(advance(trace, whole, { at: 2.9, seq: 0 }, 1, 1)).toEqual({
    playhead: { at: 3, seq: trace.length },
    pace: "ended",
  });
});

test("it waits where the trace is not computed further", () => {
  const reach = { to: 1, over: false, resting: false };
  expect(advance(trace, reach, { at: 0.9, seq: 0 }, 1, 1)).toEqual({
    playhead: { at: 1, seq: trace.seqAt(1) },
    pace: "waiting",
  });
});

test("it never goes back, not even within an instant", () => {
  const ahead = { at: 1, seq: trace.seqAt(1) };
  expect(advance(trace, { to: 0.5, over: false, resting: false }, ahead, 0.1, 1).playhead).toEqual(ahead);
});

test("the horizon moves in bounded stretches, further for a faster speed", () => {
  expect([horizonFor(0, 1, 30), horizonFor(14, 1, 30), horizonFor(16, 1, 30), horizonFor(16, 100, 30)]).toEqual([
    30, 30, 46, 316,
  ]);
  expect(horizonFor(16, Number.POSITIVE_INFINITY, 30)).toBe(46);
});

test("a frame at a time it plays to the end and then asks for no more", () => {
  const { frames, told, player } = playing();
  player.play();
  for (let frame = 0; frame < 4; frame += 1) frames.turn(200);
  expect(told).toEqual([0, 0.2, 0.4, 0.6]);
  frames.settle();
  expect([player.playhead.at, player.playing, player.idle]).toEqual([3, false, true]);
});

test("changing the speed goes on from where it is", () => {
  const { frames, told, player } = playing();
  player.play();
  frames.turn();
  frames.turn();
  player.speed = 10;
  frames.turn();
  player.speed = 0.1;
  frames.turn();
  expect(told).toEqual([0, 0.1, 1.1, 1.11]);
});

test("a pause of the display is not a leap", () => {
  const { frames, told, player } = playing();
  player.play();
  frames.turn();
  frames.turn(60_000);
  expect(told).toEqual([0, 0.25]);
});

test("paused it stands, and time that passed meanwhile doesn't count", () => {
  const { frames, told, player } = playing();
  player.play();
  frames.turn();
  frames.turn();
  player.pause();
  frames.settle();
  frames.now += 5000;
  player.play();
  frames.turn();
  frames.turn();
  expect(told).toEqual([0, 0.1, 0.1, 0.1, 0.2]);
});

test("a rush to the end of an endless run stops at its horizon", () => {
  const { frames, player } = playing({ to: 2, over: false, resting: true });
  player.rush();
  frames.settle();
  expect([player.playhead.at, player.playing]).toEqual([2, false]);
});
