import { expect, test } from "vitest";
import { drawLit, type Lit } from "./draw-lit.ts";
import { panToSelection } from "./pan-to-selection.ts";
import { RecordingPen } from "./recording-pen.fixture.ts";
import { sceneOf } from "./scene.fixture.ts";

/** a sleeps twice, with two seconds of another wait between; main waits for it all along. */
const naps = `
  main created
  main runs
  a created by main
  main waits a
  a runs
  a waits sleep(1)
  @1
  a ready timer
  a runs
  a waits event.wait()
  @3
  a ready timer
  a runs
  a waits sleep(1)
  @4
  a ready timer
  a runs
  a returned
  complete
`;

/** The spans of a lane, by what they wait on. */
function litOn(text: string, reason: string, changes: Parameters<typeof sceneOf>[1] = {}) {
  const scene = sceneOf(text, changes);
  const lit: Lit = {
    of(task) {
      const { spans } = scene.index.trace.lanes.find((lane) => lane.task === task) ?? { spans: null };
      const all = Array.from({ length: spans?.length ?? 0 }, (_, index) => index);
      return all.flatMap((index) => (spans?.at(index).reason === reason ? [spans.fromSeq(index)] : []));
    },
  };
  return { ...scene, lit };
}

function drawn(scene: ReturnType<typeof litOn>): string[] {
  const pen = new RecordingPen();
  drawLit(pen, scene);
  return pen.log;
}

test("each lit span has a stroke at the foot of its lane, the others none", () => {
  expect(drawn(litOn(naps, "sleep(1)"))).toEqual(["fill accent: box 180 101 169 3", "fill accent: box 726 101 169 3"]);
  expect(drawn(litOn(naps, "nothing"))).toEqual([]);
});

test("while a run plays for the first time no more is lit than has happened", () => {
  const at = { at: 0.5, seq: 6 };
  expect(drawn(litOn(naps, "sleep(1)", { playhead: at, showAhead: false }))).toEqual(["fill accent: box 180 101 79 3"]);
});

test("a lane with more spans than pixels has one stroke for those that lie together", () => {
  const many = Array.from({ length: 4000 }, (_, k) => `@${(k + 1) / 1000}\na ready timer\na runs\na waits sleep(1)\n`);
  const scene = litOn(
    `main created\nmain runs\na created by main\nmain waits a\na runs\na waits sleep(1)\n${many.join("")}complete`,
    "sleep(1)",
  );
  expect(drawn(scene)).toEqual(["fill accent: box 168 101 728 3"]);
});

test("a selected span that is out of sight is panned to the middle, one in sight is left where it is", () => {
  const { trace } = sceneOf(naps).index;
  const { spans } = trace.lanes[1] ?? { spans: null };
  const waits = [1, 4, 7].map((index) => spans?.fromSeq(index + 1) ?? -1);
  const pans = (from: number, to: number) =>
    waits.map((seq) => Math.round(panToSelection(sceneOf(naps, { range: { from, to } }), { task: 2, seq })));
  expect(pans(0, 4)).toEqual([0, 0, 0]);
  expect(pans(0, 1.5)).toEqual([0, 0, 1092]);
  expect(pans(3.5, 4)).toEqual([-5460, -4004, 0]);
});
