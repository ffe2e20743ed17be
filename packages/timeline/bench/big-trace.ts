import type { DrawableLane, DrawableSpans, DrawableTrace, SpanState } from "../src/drawable-trace.ts";

const LANES = 36;
const STATES: readonly SpanState[] = ["ready", "running", "waiting"];
const KINDS = ["taskReady", "stepStarted", "taskWaiting", "stepEnded"];

/**
 * A trace of so many spans in 36 lanes, in columns as a real one: each task is made ready, steps in no time, and waits a random
 * while. Event `i` belongs to wake-up `i / 4`; wake-ups follow one another lane by lane in a shuffled order.
 */
export function bigTrace(segments: number): DrawableTrace {
  const wakes = Math.floor(segments / 3);
  const ats = new Float64Array(wakes);
  const wakesOf: number[][] = Array.from({ length: LANES }, () => []);
  let seed = 1;
  let clock = 0;
  for (let wake = 0; wake < wakes; wake++) {
    seed = (seed * 48271) % 2147483647;
    if (seed % 3 !== 0) clock += (seed % 1000) / 1e5;
    ats[wake] = clock;
    wakesOf[wake < LANES ? wake : seed % LANES]?.push(wake);
  }
  const atOf = (seq: number) => ats[Math.floor(seq / 4)] as number;
  const length = wakes * 4;
  return {
    version: 1,
    length,
    end: clock,
    complete: true,
    steps: wakes,
    lanes: wakesOf.map((own, lane) => bigLane(own, lane, clock, atOf)),
    trips: Array.from({ length: Math.floor(wakes / 10) }, (_, i) => ({ seq: i * 40, at: ats[i * 10] as number })),
    alive: Array.from({ length: LANES }, (_, i) => ({ seq: 4 * i, at: ats[i] as number, count: i + 1 })),
    wakes: [],
    starts: [],
    kindOf: (seq) => KINDS[seq % 4] as string,
    atOf,
    seqAt: (at) => 4 * ats.filter((each) => each <= at).length,
    seqOfStep: (step) => step * 4,
    timeOfStep: (step) => (step === 0 ? 0 : (ats[step - 1] as number)),
  };
}

function bigLane(wakes: readonly number[], lane: number, end: number, atOf: (seq: number) => number): DrawableLane {
  const length = wakes.length * 3;
  const fromSeq = (index: number) => (wakes[Math.floor(index / 3)] as number) * 4 + (index % 3);
  const spans: DrawableSpans = {
    length,
    at: (index) => ({
      state: spans.state(index),
      fromSeq: spans.fromSeq(index),
      toSeq: spans.toSeq(index),
      fromAt: spans.fromAt(index),
      toAt: spans.toAt(index),
      reason: index % 3 === 2 ? "sleep(0.005)" : "timer",
    }),
    state: (index) => STATES[index % 3] as SpanState,
    fromSeq,
    toSeq: (index) => (index + 1 < length ? fromSeq(index + 1) : -1),
    fromAt: (index) => atOf(fromSeq(index)),
    toAt: (index) => (index + 1 < length ? atOf(fromSeq(index + 1)) : end),
    indexOfSeq(seq) {
      let low = 0;
      let high = length;
      while (low < high) {
        const middle = (low + high) >>> 1;
        if (fromSeq(middle) <= seq) low = middle + 1;
        else high = middle;
      }
      return low - 1;
    },
  };
  return {
    task: lane + 1,
    name: lane === 0 ? "main" : `worker ${lane}`,
    parent: lane === 0 ? 0 : 1,
    depth: lane === 0 ? 0 : 1,
    slot: lane,
    createdSeq: fromSeq(0) - 1,
    doneSeq: -1,
    doneAt: -1,
    outcome: null,
    text: "",
    spans,
  };
}
