import { describe, expect, it } from "vitest";
import { type Timed, TimerHeap } from "./timerHeap.ts";

class Timer implements Timed {
  lapsed = false;
  scheduled = true;
  readonly name: string;

  constructor(name: string) {
    this.name = name;
  }

  run(): void {}
}

/** A heap with so many timers, one a second, and its timers. */
function heapOf(count: number): [TimerHeap, Timer[]] {
  const heap = new TimerHeap();
  const timers = Array.from({ length: count }, (_, at) => new Timer(`${at}`));
  for (const [at, timer] of timers.entries()) heap.push(timer, at, at);
  return [heap, timers];
}

function cancel(heap: TimerHeap, timers: readonly Timer[]): void {
  for (const timer of timers) {
    timer.lapsed = true;
    heap.noteCancelled();
  }
}

describe("a heap of timers", () => {
  it("gives them by deadline, and equal ones in the order they were set, whatever comes in between", () => {
    let seed = 1;
    const next = (below: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    const heap = new TimerHeap();
    let expected: { timer: Timer; when: number; order: number }[] = [];
    for (let order = 0; order < 3000; order++) {
      const [timer, when] = [new Timer(`${order}`), next(200)];
      heap.push(timer, when, order);
      expected.push({ timer, when, order });
      if (next(3) === 0) continue;
      expected.sort((a, b) => a.when - b.when || a.order - b.order);
      const taken = expected.slice(0, next(3));
      expected = expected.slice(taken.length);
      expect(taken.map(() => (heap.pop() as Timer).name)).toEqual(taken.map(({ timer }) => timer.name));
      expect(heap.firstWhen).toBe(expected[0]?.when ?? Infinity);
    }
    expect(heap.length).toBe(expected.length);
  });

  it("keeps cancelled ones that have not surfaced, as long as no more than half are cancelled", () => {
    const [heap, timers] = heapOf(102);
    cancel(heap, timers.slice(51));
    heap.dropCancelled();
    expect(heap.length).toBe(102);
    expect(timers.every((timer) => timer.scheduled)).toBe(true);
  });

  it("drops all that are cancelled once they are more than half", () => {
    const [heap, timers] = heapOf(102);
    cancel(heap, timers.slice(50));
    heap.dropCancelled();
    expect(heap.length).toBe(50);
    expect(timers.map((timer) => timer.scheduled)).toEqual(timers.map((timer) => !timer.lapsed));
    expect(timers.slice(0, 50).map(() => heap.pop())).toEqual(timers.slice(0, 50));
  });

  it("keeps cancelled ones where there are no more than a hundred timers", () => {
    const [heap, timers] = heapOf(100);
    cancel(heap, timers.slice(1));
    heap.dropCancelled();
    expect(heap.length).toBe(100);
  });

  it("drops cancelled ones that have come to the front, and counts them no more", () => {
    const [heap, timers] = heapOf(150);
    cancel(heap, timers.slice(0, 50));
    heap.dropCancelled();
    expect([heap.length, heap.firstWhen]).toEqual([100, 50]);
    // 50 of 110 are cancelled, if nobody counts the first 50 a second time.
    for (let more = 150; more < 160; more++) heap.push(new Timer(`${more}`), more, more);
    cancel(heap, timers.slice(100));
    heap.dropCancelled();
    expect(heap.length).toBe(110);
  });

  it("is empty when it was cleared, and can be filled again", () => {
    const [heap] = heapOf(3);
    heap.clear();
    expect([heap.length, heap.firstWhen]).toEqual([0, Infinity]);
    heap.dropCancelled();
    const timer = new Timer("again");
    heap.push(timer, 1, 0);
    expect(heap.pop()).toBe(timer);
  });
});
