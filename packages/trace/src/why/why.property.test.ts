import { expect, test } from "vitest";
import { encode } from "../encode.ts";
import { everyKind } from "../fixtures/everyKind.ts";
import { gather } from "../fixtures/gather.ts";
import { chance, randomEvents } from "../fixtures/randomEvents.ts";
import { traceOf } from "../fixtures/traceOf.ts";
import { findHints } from "../hints/hints.ts";
import { RECORD_INTS } from "../layout.ts";
import { Trace } from "../trace.ts";
import { validateBatch } from "../validateBatch.ts";
import { criticalPath } from "./criticalPath.ts";
import { text } from "./sentence.ts";
import { type Selected, why } from "./why.ts";

/** Everything that can be selected in a trace, and some that cannot. */
function* selections(trace: Trace): Generator<Selected> {
  for (let seq = -2; seq <= trace.length + 1; seq += 1) {
    yield { kind: "event", seq };
    const { task } = trace.lanes[Math.max(0, seq) % Math.max(1, trace.lanes.length)] ?? { task: 1 };
    yield { kind: "span", task, seq };
    yield { kind: "chip", task, seq };
  }
  for (const seq of [Number.NaN, Number.POSITIVE_INFINITY, 0.5]) {
    yield { kind: "event", seq };
    yield { kind: "span", task: 1, seq };
    yield { kind: "chip", task: -1, seq };
  }
}

/** The path has no gaps, and ends where the run does. */
function checkPath(trace: Trace): void {
  const { legs, shares, total } = criticalPath(trace);
  const ends = legs.map(({ toAt }) => toAt);
  expect(legs.map(({ fromAt }) => fromAt).slice(1)).toEqual(ends.slice(0, -1));
  if (legs.length > 0) expect(ends.at(-1)).toBe(total);
  const spent = shares.reduce((sum, share) => sum + share.seconds, 0);
  expect(spent).toBeCloseTo(total - (legs[0]?.fromAt ?? total), 6);
}

/** Asks about everything, at the end and as it was known in between; gives how many answers there were. */
function askAll(trace: Trace, below: (most: number) => number): number {
  let answers = 0;
  trace.complete = true;
  checkPath(trace);
  for (const finding of findHints(trace, "x")) expect(trace.event(finding.seq).seq).toBe(finding.seq);
  for (const selected of selections(trace)) {
    for (const known of [trace.length, below(trace.length + 1)]) {
      const answer = why(trace, selected, known);
      if (answer === null) continue;
      answers += 1;
      expect(text([...answer.lead, ...answer.rest])).toMatch(/^\S.*\.$/s);
      for (const seq of [answer.cause, answer.effect]) expect(seq === null || (seq >= 0 && seq < known)).toBe(true);
    }
  }
  return answers;
}

test("whatever is selected in a random trace, there is a sentence or nothing, and nothing of it lies ahead", () => {
  const below = chance(7);
  let answers = 0;
  for (let seed = 1; seed <= 40; seed += 1) answers += askAll(traceOf(randomEvents(seed, 150)), below);
  for (const events of [gather, everyKind]) answers += askAll(traceOf(events), below);
  expect(answers).toBeGreaterThan(10_000);
}, 60_000);

test("events that no loop could have told do no harm", () => {
  const below = chance(11);
  let answers = 0;
  for (let round = 0; round < 80; round += 1) {
    const batch = encode(round % 2 === 0 ? everyKind : randomEvents(1 + below(9), 150));
    const ints = new Int32Array(batch.records);
    ints[below(ints.length / RECORD_INTS) * RECORD_INTS + 1 + below(5)] = below(40) - 2;
    const trace = new Trace();
    try {
      validateBatch(batch, trace);
    } catch {
      continue;
    }
    trace.append(batch);
    answers += askAll(trace, below);
  }
  expect(answers).toBeGreaterThan(500);
}, 60_000);
