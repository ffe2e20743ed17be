import { expect, test } from "vitest";
import type { Site } from "../events.ts";
import { chance, randomEvents } from "../fixtures/randomEvents.ts";
import { traceOf } from "../fixtures/traceOf.ts";
import { stateAt } from "../stateAt.ts";
import type { Trace } from "../trace.ts";
import { LineIndex } from "./lineIndex.ts";
import { lineWaits, taskWaits } from "./lineWaits.ts";

/** Places 1 and 2 are on one line; place 4 is on a line on which nothing waits. */
const lines = [1, 2, 2, 3, 4];
const sites = lines.map((line): Site => ({ kind: "await", fn: "f", line, col: 1, endLine: line, endCol: 9 }));

function randomTrace(seed: number): Trace {
  const trace = traceOf(randomEvents(seed, 3000));
  trace.sites = sites;
  return trace;
}

function linesOf(chain: readonly number[]): number[] {
  return [...new Set(chain.map((place) => lines[place] as number))];
}

/** By one walk over all spans that have begun, those of a bare yield included: `line task: count seconds`. */
function foldedWaits(trace: Trace, seq: number, at: number): string[] {
  const totals = new Map<string, { count: number; seconds: number }>();
  for (const { task, spans } of trace.lanes) {
    for (const { state, chain, reason, fromSeq, fromAt, toSeq, toAt } of spans) {
      if ((state !== "waiting" && reason !== "bareYield") || fromSeq >= seq) continue;
      for (const line of linesOf(chain)) {
        const total = totals.get(`${line} ${task}`) ?? { count: 0, seconds: 0 };
        total.count += 1;
        total.seconds += (toSeq !== -1 && toSeq < seq ? toAt : at) - fromAt;
        totals.set(`${line} ${task}`, total);
      }
    }
  }
  return [...totals].map(([key, { count, seconds }]) => `${key}: ${count} ${seconds.toFixed(6)}`).sort();
}

const seeds = Array.from({ length: 20 }, (_, index) => index + 1);

test.each(seeds)("how long each task waited on each line equals a plain fold, at any instant (seed %i)", (seed) => {
  const trace = randomTrace(seed);
  const index = new LineIndex(trace);
  index.sync();
  const below = chance(seed + 500);
  for (let round = 0; round < 50; round += 1) {
    const instant = stateAt(trace, below(trace.length + 1));
    const at = instant.at + below(3) / 10;
    const told = lineWaits(index, instant, at);
    const byTask = told.flatMap(({ line }) =>
      taskWaits(index, instant, at, line).map(
        ({ task, count, seconds }) => `${line} ${task}: ${count} ${seconds.toFixed(6)}`,
      ),
    );
    expect(byTask.sort()).toEqual(foldedWaits(trace, instant.seq, at));
    for (const { line, count, seconds } of told) {
      const tasks = taskWaits(index, instant, at, line);
      expect(count).toBe(tasks.reduce((sum, task) => sum + task.count, 0));
      expect(seconds).toBeCloseTo(
        tasks.reduce((sum, task) => sum + task.seconds, 0),
        6,
      );
    }
  }
});

test.each(seeds)("an index carried on event by event is the one made at once (seed %i)", (seed) => {
  const trace = randomTrace(seed);
  const [slow, fast] = [new LineIndex(trace), new LineIndex(trace)];
  while (!slow.sync(7));
  fast.sync();
  expect([...slow.lines]).toEqual([...fast.lines]);
});

test.each(seeds)(
  "a span in which a task is suspended belongs to the lines of its frames, and so do those up to the next one (seed %i)",
  (seed) => {
    const trace = randomTrace(seed);
    const index = new LineIndex(trace);
    index.sync();
    for (const { task, spans } of trace.lanes) {
      let stands: number[] = [];
      for (const { state, chain, reason, fromSeq } of spans) {
        if (state === "waiting" || reason === "bareYield") stands = linesOf(chain);
        for (const line of stands) expect(index.lines.get(line)?.tasks.get(task)?.spans).toContain(fromSeq);
      }
    }
  },
);
