import type { OrderedRow } from "./traceEventRow.ts";

/** By time, and within an instant by the event that a row belongs to. */
export function byTime(one: OrderedRow, other: OrderedRow): number {
  return one.row.ts - other.row.ts || one.seq - other.seq;
}

/** A source whose next row is known. */
interface Source {
  row: OrderedRow;
  readonly rest: Iterator<OrderedRow>;
  /** Among rows that are equal, those of the earlier source come first. */
  readonly place: number;
}

/** The rows of several sources, each in order of time, as one in order of time. No more than a row of each is held at once. */
export function* mergeRows(sources: readonly Iterable<OrderedRow>[]): Generator<OrderedRow> {
  const heap: Source[] = [];
  for (const [place, source] of sources.entries()) {
    const rest = source[Symbol.iterator]();
    const first = rest.next();
    if (!first.done) heap.push({ row: first.value, rest, place });
  }
  for (let index = heap.length >> 1; index >= 0; index -= 1) sink(heap, index);
  for (let least = heap[0]; least !== undefined; least = heap[0]) {
    yield least.row;
    const next = least.rest.next();
    if (!next.done) least.row = next.value;
    else {
      const last = heap.pop() as Source;
      if (last !== least) heap[0] = last;
    }
    sink(heap, 0);
  }
}

/** Moves a source down to where none below it comes before it. */
function sink(heap: Source[], from: number): void {
  const moved = heap[from];
  if (moved === undefined) return;
  let index = from;
  for (;;) {
    let child = 2 * index + 1;
    const right = heap[child + 1];
    if (right !== undefined && isBefore(right, heap[child] as Source)) child += 1;
    const least = heap[child];
    if (least === undefined || !isBefore(least, moved)) break;
    heap[index] = least;
    index = child;
  }
  heap[index] = moved;
}

function isBefore(one: Source, other: Source): boolean {
  return (byTime(one.row, other.row) || one.place - other.place) < 0;
}
