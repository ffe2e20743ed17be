import { scenarios } from "@interleave/scenarios";
import { stateAt, type Trace } from "@interleave/trace";
import { expect, test } from "vitest";
import { traceOf } from "../instant/run.fixture.ts";
import { awaitTree, type Branch } from "./awaitTree.ts";
import { type Drawn, loggedTimeline } from "./canvasLog.fixture.ts";
import { taskRows } from "./taskRows.ts";

const ruler = 32;
const lane = 36;
const labels = 152;

/** What is drawn of the lane in this place: name, state, and the bar that the task is in, if it has any width. */
function drawnLane(log: readonly Drawn[], place: number) {
  const middle = ruler + place * lane + lane / 2;
  const inLane = log.filter(({ y, height }) => Math.abs(y + height / 2 - middle) <= 2);
  const [name, state] = inLane.filter(({ kind, x }) => kind === "text" && x < labels);
  const bars = inLane.filter(({ kind, x, height }) => kind === "fill" && x >= labels && height >= 20 && height < lane);
  const bar = bars.at(-1);
  const words = inLane.filter(({ kind, x }) => kind === "text" && x >= (bar?.x ?? labels)).map(({ text }) => text);
  return {
    name: name?.text,
    state: state?.text,
    bar: bar === undefined ? "none" : bar.ink === "hatch" ? "waiting" : bar.ink === "#ffffff" ? "ready" : "running",
    words,
  };
}

/** Instants within a second of waiting, and just after each step. */
function* instantsOf(trace: Trace): Generator<{ at: number; seq: number; still: boolean }> {
  for (let step = 0; step <= trace.steps; step += 1) {
    const at = trace.timeOfStep(step);
    yield { at, seq: trace.seqOfStep(step), still: false };
    const next = step < trace.steps ? trace.timeOfStep(step + 1) : at;
    if (next > at) yield { at: (at + next) / 2, seq: trace.seqAt(at), still: true };
  }
}

function flat(branches: readonly Branch[]): Branch[] {
  return branches.flatMap((branch) => [branch, ...flat(branch.branches)]);
}

test.each(scenarios.map(({ id }) => id))("%s: table, tree and picture say the same at every step and between", (id) => {
  const trace = traceOf(id);
  const { timeline, log } = loggedTimeline();
  timeline.setTrace(trace);
  timeline.setShowAhead(false);
  let compared = 0;
  for (const { at, seq, still } of instantsOf(trace)) {
    timeline.setPlayhead({ at, seq });
    timeline.flush();
    const instant = stateAt(trace, seq);
    const table = taskRows(trace, instant);
    const rows = timeline.rows();
    const drawn = rows.map((_, place) => drawnLane(log(), place));
    const byName = new Map(table.map((row) => [row.name, row]));
    expect(drawn.map(({ name, state }) => [name, state])).toEqual(rows.map((row) => [row.name, row.state]));
    expect(rows.map((row) => [row.name, row.state])).toEqual(rows.map(({ name }) => [name, byName.get(name)?.state]));
    expect(rows.length).toBe(table.length);
    const told = flat(awaitTree(instant));
    for (const { name, state, bar, words } of drawn) {
      const row = byName.get(name ?? "");
      const branch = told.find((each) => each.name === name);
      const alive = ["ready", "running", "waiting"].includes(state ?? "");
      expect([name, branch !== undefined]).toEqual([name, alive]);
      if (!still || !alive) continue;
      compared += 1;
      expect([name, bar]).toEqual([name, row?.state]);
      if (bar !== "waiting") continue;
      expect(branch?.words).toContain(`waits for ${row?.waitsFor}`);
      for (const text of words) expect(row?.waitsFor).toContain(text);
    }
  }
  expect(compared).toBeGreaterThan(0);
});
