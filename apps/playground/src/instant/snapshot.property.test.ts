import { runInNode } from "@interleave/runner/node";
import { expect, test } from "vitest";
import { FinishedRun } from "../store/finishedRun.ts";
import { createPlayground } from "../store/playground.ts";
import { handWorld } from "../store/world.fixture.ts";
import { instantAt } from "./instantAt.ts";
import { plainFold } from "./plainFold.fixture.ts";
import { snapshotOf } from "./snapshot.ts";

/** Tasks that do whatever the seed leads them to: sleep, yield, print, wait in every way, cancel, fail, lock and queue. */
const source = `import { asCompleted, createTask, FIRST_COMPLETED, gather, Lock, Queue, shield, sleep, timeout, wait, waitFor, type Coroutine, type Task } from "@interleave/scheduler";
const below = (most: number) => Math.floor(Math.random() * most);
const lock = new Lock();
const queue = new Queue<number>(2);
function* grow(depth: number): Coroutine<number> {
  yield* sleep(below(5) / 4);
  if (below(3) === 0) console.log("at", depth);
  if (below(9) === 0) throw new Error("bad luck");
  const children: Task<number>[] = Array.from({ length: depth === 0 ? 0 : below(4) }, () => createTask(grow(depth - 1)));
  if (below(4) === 0 && children[0]) children[0].cancel("enough");
  const way = below(9);
  if (children.length === 0) yield* sleep(0);
  else if (way === 0) yield* gather(children, { returnExceptions: true });
  else if (way === 1) yield* wait(children, { timeout: 0.5 });
  else if (way === 2) yield* wait(children, { returnWhen: FIRST_COMPLETED });
  else if (way === 3) for (const next of asCompleted(children)) try { yield* next; } catch {}
  else if (way === 4) try { yield* waitFor(gather(children), 0.75); } catch {}
  else if (way === 5) try { yield* shield(children[0]!); } catch {}
  else if (way === 6) yield* lock.with(function* () { yield* sleep(0.25); });
  else if (way === 7) yield* timeout(2, function* () { yield* queue.put(depth); yield* sleep(0.5); yield* queue.get(); });
  else yield* gather(children);
  return depth;
}
export function* main() { try { yield* gather(grow(3), grow(3), grow(2)); } catch (error) { console.log(String(error)); } }
`;

/** Numbers that look like chance and follow from a seed alone. */
function chance(seed: number): (below: number) => number {
  let state = seed * 2654435761;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

const traceOf = (seed: number) => runInNode({ runtime: "typescript", source, seed, inputs: [] }).trace;
const seeds = Array.from({ length: 50 }, (_, index) => index + 1);

test.each(seeds)(
  "what the page shows is a plain fold of the events up to there, at 20 random places of run %i of 50",
  (seed) => {
    const trace = traceOf(seed);
    const below = chance(seed);
    expect(trace.length).toBeGreaterThan(50);
    for (let times = 0; times < 20; times += 1) {
      const seq = below(trace.length + 1);
      const playhead = { at: seq === 0 ? 0 : trace.atOf(seq - 1), seq };
      const instant = instantAt(trace, seq);
      const shown = snapshotOf({ source, status: "finished", playhead, trace, instant, hints: [] });
      const { tasks, boxes, ready, timers, output } = shown;
      expect({ tasks, boxes, ready, timers, output }, `event ${seq}`).toEqual(plainFold(trace, seq));
    }
  },
);

test.each(seeds)("so many steps forward and as many back lead to the same place and picture (run %i of 50)", (seed) => {
  const trace = traceOf(seed);
  const below = chance(seed + 1000);
  const { world, frames } = handWorld();
  const { store, backstage } = createPlayground(world);
  backstage.drawn = new FinishedRun(trace);
  const { player } = backstage;
  const here = () => {
    frames.settle();
    const { playhead } = player;
    const instant = instantAt(trace, playhead.seq);
    return { playhead, shown: snapshotOf({ source, status: "finished", playhead, trace, instant, hints: [] }) };
  };
  for (let times = 0; times < 5; times += 1) {
    store.getState().seek((below(1000) / 1000) * trace.end);
    const before = here();
    const steps = below(Math.min(40, trace.steps - trace.stepOf(before.playhead.seq)) + 1);
    for (let step = 0; step < steps; step += 1) store.getState().stepForward();
    for (let step = 0; step < steps; step += 1) store.getState().stepBack();
    expect(here(), `${steps} steps`).toEqual(before);
  }
});
