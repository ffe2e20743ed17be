import {
  asCompleted,
  type Coroutine,
  createTask,
  gather,
  Lock,
  Queue,
  run,
  Semaphore,
  sleep,
  wait,
} from "@interleave/scheduler";
import { expect, test } from "vitest";
import { applyEvent } from "./applyEvent.ts";
import { plain } from "./fixtures/plain.ts";
import { chance, randomEvents } from "./fixtures/randomEvents.ts";
import { recorded } from "./fixtures/recorded.ts";
import { traceOf } from "./fixtures/traceOf.ts";
import { FoldState } from "./foldState.ts";
import { InstantAt } from "./instant.ts";
import { stateAt } from "./stateAt.ts";
import type { Trace } from "./trace.ts";

/** The instants at these positions by one walk over all events, without a checkpoint. */
function foldedPast(trace: Trace, positions: readonly number[]): Map<number, string> {
  const state = new FoldState();
  const texts = new Map<number, string>();
  for (let seq = 0; seq <= trace.length; seq += 1) {
    if (positions.includes(seq)) texts.set(seq, JSON.stringify(plain(new InstantAt(trace, state))));
    if (seq < trace.length) applyEvent(state, trace.columns, seq);
  }
  return texts;
}

function expectPlainFold(trace: Trace, seed: number): void {
  const below = chance(seed);
  const positions = Array.from({ length: 50 }, () => below(trace.length + 1));
  const folded = foldedPast(trace, positions);
  for (const seq of positions) {
    // As text: so many deep comparisons take too long.
    const shown = JSON.stringify(plain(stateAt(trace, seq)));
    expect(shown === folded.get(seq), `position ${seq}`).toBe(true);
  }
}

interface Shared {
  lock: Lock;
  semaphore: Semaphore;
  queue: Queue<number>;
}

/** Puts something into a queue and waits its turn at a lock and a semaphore, holding one while it waits for the other. */
function* meet({ lock, semaphore, queue }: Shared, seconds: number): Coroutine<void> {
  yield* queue.put(seconds);
  yield* semaphore.with(() => lock.with(() => sleep(seconds)));
  if (seconds > 0) queue.getNowait();
}

/** A task that sleeps, prints nothing, meets others, and waits for tasks of its own in one of three ways. */
function* grow(below: (below: number) => number, depth: number, shared: Shared): Coroutine<number> {
  yield* sleep(below(6) / 4);
  if (below(3) === 0) yield* meet(shared, below(4) / 4);
  const children = Array.from({ length: depth === 0 ? 0 : below(4) }, () => createTask(grow(below, depth - 1, shared)));
  const way = below(3);
  if (children.length === 0) yield* sleep(0);
  else if (way === 0) yield* gather(children);
  else if (way === 1) yield* wait(children, { timeout: 0.5 });
  else for (const next of asCompleted(children)) yield* next;
  if (below(8) === 0) throw new Error("bad luck");
  return depth;
}

const sharedByAll = (): Shared => ({ lock: new Lock(), semaphore: new Semaphore(2), queue: new Queue() });

const seeds = Array.from({ length: 20 }, (_, index) => index + 1);

test.each(seeds)("at any instant the state equals a plain fold of the events up to there (seed %i)", (seed) => {
  expectPlainFold(traceOf(randomEvents(seed, 3000)), seed + 1000);
});

test.each(seeds)("and it does for real runs (seed %i)", (seed) => {
  const trace = recorded((recorder) => run(grow(chance(seed), 5, sharedByAll()), { instruments: [recorder] }));
  expectPlainFold(trace, seed + 2000);
});

test("n steps forward and n steps back lead to the same picture", () => {
  const trace = traceOf(randomEvents(7, 3000));
  for (const from of [0, 1, 10, trace.steps - 20]) {
    const here = plain(stateAt(trace, trace.seqOfStep(from)));
    for (let step = from; step < from + 20; step += 1) stateAt(trace, trace.seqOfStep(step));
    for (let step = from + 20; step > from; step -= 1) stateAt(trace, trace.seqOfStep(step));
    expect(plain(stateAt(trace, trace.seqOfStep(from)))).toEqual(here);
  }
});

test("an instant once seen stays as it was while the trace grows", () => {
  const events = randomEvents(3, 4000);
  const grown = traceOf(events);
  const early = traceOf(events.slice(0, 1500));
  for (const seq of [0, 700, 1500]) expect(plain(stateAt(early, seq))).toEqual(plain(stateAt(grown, seq)));
});
