import type { DrawableLane, DrawableSpan, DrawableSpans, SpanState } from "../drawable-trace.ts";
import type { MergedOrder, Side } from "./merged-order.ts";

/** One of the two traces: its lanes as they stand once `length` events are applied, and what is said before their names. */
export interface PairedSide {
  side: Side;
  lanes: readonly DrawableLane[];
  tag: string;
  /** Events of it that are drawn. */
  length: number;
  /** Seconds at which its drawing ends. */
  end: number;
}

/** The lanes of both, each with its namesake of the other below it, in the same colour. */
export function pairedLanes(left: PairedSide, right: PairedSide, order: MergedOrder): DrawableLane[] {
  const shown = ({ lanes, length }: PairedSide) => lanes.filter(({ createdSeq }) => createdSeq < length);
  const alone = new Map(shown(right).map((lane) => [lane.name, lane]));
  const rows: DrawableLane[] = [];
  for (const lane of shown(left)) {
    rows.push(pairedLane(lane, left, order, lane.slot));
    const twin = alone.get(lane.name);
    alone.delete(lane.name);
    if (twin) rows.push(pairedLane(twin, right, order, lane.slot));
  }
  for (const lane of alone.values()) rows.push(pairedLane(lane, right, order, lane.slot));
  return rows;
}

/** A task of one side as it is known among those of both: the left one's keep their ids, so what is selected there stays so. */
export function pairedTask(side: Side, task: number): number {
  return side === 0 ? task : -task;
}

function pairedLane(lane: DrawableLane, of: PairedSide, order: MergedOrder, slot: number): DrawableLane {
  const done = lane.doneSeq >= 0 && lane.doneSeq < of.length;
  return {
    task: pairedTask(of.side, lane.task),
    name: `${of.tag} ${lane.name}`,
    coroutine: lane.coroutine,
    parent: 0,
    depth: 0,
    slot,
    createdSeq: order.place(of.side, lane.createdSeq),
    doneSeq: done ? order.place(of.side, lane.doneSeq) : -1,
    doneAt: done ? lane.doneAt : -1,
    outcome: done ? lane.outcome : null,
    text: done ? lane.text : "",
    spans: new PairedSpans(lane.spans, of, order),
  };
}

/** Spans of one side, in the places of both. */
class PairedSpans implements DrawableSpans {
  readonly length: number;
  readonly #spans: DrawableSpans;
  readonly #of: PairedSide;
  readonly #order: MergedOrder;

  constructor(spans: DrawableSpans, of: PairedSide, order: MergedOrder) {
    this.#spans = spans;
    this.#of = of;
    this.#order = order;
    this.length = spans.indexOfSeq(of.length - 1) + 1;
  }

  at(index: number): DrawableSpan {
    const { state, reason, fromAt } = this.#spans.at(index);
    return {
      ...{ state, reason, fromAt },
      fromSeq: this.fromSeq(index),
      toSeq: this.toSeq(index),
      toAt: this.toAt(index),
    };
  }

  state(index: number): SpanState {
    return this.#spans.state(index);
  }

  cause(index: number): string {
    return this.#spans.cause(index);
  }

  fromSeq(index: number): number {
    return this.#order.place(this.#of.side, this.#spans.fromSeq(index));
  }

  toSeq(index: number): number {
    return this.#isOpen(index) ? -1 : this.#order.place(this.#of.side, this.#spans.toSeq(index));
  }

  fromAt(index: number): number {
    return this.#spans.fromAt(index);
  }

  toAt(index: number): number {
    return this.#isOpen(index) ? this.#of.end : this.#spans.toAt(index);
  }

  indexOfSeq(seq: number): number {
    return this.#spans.indexOfSeq(this.#order.count(this.#of.side, seq + 1) - 1);
  }

  #isOpen(index: number): boolean {
    const to = this.#spans.toSeq(index);
    return to < 0 || to >= this.#of.length;
  }
}
