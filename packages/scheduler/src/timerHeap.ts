import type { TimerHandle } from "./timer.ts";

/** With this many timers or fewer, cancelled ones wait to surface (asyncio's `_MIN_SCHEDULED_TIMER_HANDLES`). */
const MIN_TO_PURGE = 100;
/** Cancelled share above which all of them are dropped at once (`_MIN_CANCELLED_TIMER_HANDLES_FRACTION`). */
const MAX_CANCELLED_SHARE = 0.5;

/** Timers by deadline, then by the order set: a heap by deadline alone would shuffle equal ones. */
export class TimerHeap {
  private heap: TimerHandle[] = [];
  private cancelled = 0;

  get top(): TimerHandle | undefined {
    return this.heap[0];
  }

  noteCancelled(): void {
    this.cancelled++;
  }

  clear(): void {
    this.heap = [];
    this.cancelled = 0;
  }

  /** asyncio's housekeeping at the start of a turn: afterwards the top is no cancelled timer. */
  dropCancelled(): void {
    const { heap } = this;
    if (heap.length > MIN_TO_PURGE && this.cancelled / heap.length > MAX_CANCELLED_SHARE) {
      for (const timer of heap) if (timer.cancelled()) timer.scheduled = false;
      // A sorted array is a heap; which heap it is cannot be observed, since no two timers compare equal.
      this.heap = heap.filter((timer) => timer.scheduled).sort((a, b) => (before(a, b) ? -1 : 1));
      this.cancelled = 0;
      return;
    }
    while (heap[0]?.cancelled()) {
      this.cancelled--;
      this.pop();
    }
  }

  push(timer: TimerHandle): void {
    const { heap } = this;
    let i = heap.length;
    heap.push(timer);
    while (i > 0) {
      const parent = (i - 1) >> 1;
      const above = heap[parent] as TimerHandle;
      if (before(above, timer)) break;
      heap[i] = above;
      i = parent;
    }
    heap[i] = timer;
  }

  /** Takes the top. Only while there is one. */
  pop(): TimerHandle {
    const { heap } = this;
    const top = heap[0] as TimerHandle;
    const last = heap.pop() as TimerHandle;
    if (heap.length > 0) this.sink(last);
    top.scheduled = false;
    return top;
  }

  private sink(timer: TimerHandle): void {
    const { heap } = this;
    let i = 0;
    for (;;) {
      let child = 2 * i + 1;
      if (child >= heap.length) break;
      const right = heap[child + 1];
      if (right !== undefined && before(right, heap[child] as TimerHandle)) child++;
      const below = heap[child] as TimerHandle;
      if (before(timer, below)) break;
      heap[i] = below;
      i = child;
    }
    heap[i] = timer;
  }
}

function before(a: TimerHandle, b: TimerHandle): boolean {
  return a.when < b.when || (a.when === b.when && a.id < b.id);
}
