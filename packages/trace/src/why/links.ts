import type { Trace } from "../trace.ts";

/**
 * What leads from one event to another and does not stand beside it: kept a trace, made when first asked for, and carried on
 * as the trace grows. All lists are in order of events.
 */
export class Links {
  /** Of the future of a gather or a shield: its box. */
  readonly boxOf = new Map<number, number>();
  /** Of a task or future: the requests to cancel it. */
  readonly requests = new Map<number, number[]>();
  /** Of a task or future: each taskWaiting that waits for it, and each waitStarted that has it as a member. */
  readonly awaited = new Map<number, number[]>();
  /** Of a task or future: where its result was first read. */
  readonly read = new Map<number, number>();
  /** Of a task: each wait that it began. */
  readonly waits = new Map<number, number[]>();
  /** Every problemFound, blocked and request to cancel, in order. */
  readonly problems: number[] = [];
  readonly blocks: number[] = [];
  readonly cancels: number[] = [];
  #length = 0;

  /** Takes in what was appended since the last call, `most` events of it; gives whether that was all. */
  sync(trace: Trace, most = Number.POSITIVE_INFINITY): boolean {
    const end = Math.min(trace.length, this.#length + most);
    for (; this.#length < end; this.#length += 1) this.#note(trace, this.#length);
    return end === trace.length;
  }

  #note(trace: Trace, seq: number): void {
    switch (trace.kindOf(seq)) {
      case "taskWaiting": {
        const { task, on } = trace.eventOf("taskWaiting", seq);
        append(this.awaited, on, seq);
        append(this.waits, task, seq);
        break;
      }
      case "waitStarted":
        this.#open(trace, seq);
        break;
      case "cancelRequested":
        append(this.requests, trace.eventOf("cancelRequested", seq).target, seq);
        this.cancels.push(seq);
        break;
      case "resultRead": {
        const { future } = trace.eventOf("resultRead", seq);
        if (!this.read.has(future)) this.read.set(future, seq);
        break;
      }
      case "problemFound":
        this.problems.push(seq);
        break;
      case "blocked":
        this.blocks.push(seq);
    }
  }

  #open(trace: Trace, seq: number): void {
    const { box, boxKind, members } = trace.eventOf("waitStarted", seq);
    for (const member of members) append(this.awaited, member, seq);
    if (boxKind !== "gather" && boxKind !== "shield") return;
    // The future of such a box is told of just before the box.
    const before = seq > 0 ? trace.event(seq - 1) : null;
    if (before?.kind === "futureCreated") this.boxOf.set(before.future, box);
  }
}

function append(lists: Map<number, number[]>, key: number, seq: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [seq]);
  else list.push(seq);
}

const kept = new WeakMap<Trace, Links>();

/** The links of a trace, up to date. */
export function linksOf(trace: Trace): Links {
  const links = linksSoFar(trace);
  links.sync(trace);
  return links;
}

/** The links of a trace as far as they were taken in. */
export function linksSoFar(trace: Trace): Links {
  const links = kept.get(trace) ?? new Links();
  kept.set(trace, links);
  return links;
}
