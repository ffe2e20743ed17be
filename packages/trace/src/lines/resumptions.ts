import type { BoxKind } from "@interleave/scheduler";
import type { TraceEvent } from "../events.ts";
import type { Trace } from "../trace.ts";
import type { GivenBack } from "./lineLog.ts";

/** A wait whose `yield*` has not given anything back yet. */
interface Due {
  waiting: number;
  /** The taskReady that ended it, -1 before. */
  ready: number;
}

/**
 * Finds out what a `yield*` gave back where no event says it: the result of what was waited for, the sets of a `wait`, the
 * member that an `asCompleted` came to next. Of a sleep nothing is known, nor of a coroutine that is delegated to.
 */
export class Resumptions {
  readonly #trace: Trace;
  readonly #give: (line: number, given: GivenBack) => void;
  readonly #due = new Map<number, Due>();
  /** By box: who is about to get its sets, and on which line. */
  readonly #sets = new Map<number, { task: number; line: number }>();
  /** By task: on which line it is about to read the next member. */
  readonly #next = new Map<number, number>();

  constructor(trace: Trace, give: (line: number, given: GivenBack) => void) {
    this.#trace = trace;
    this.#give = give;
  }

  apply(event: TraceEvent): void {
    switch (event.kind) {
      case "taskWaiting":
        this.#due.set(event.task, { waiting: event.seq, ready: -1 });
        return;
      case "taskReady": {
        const due = this.#due.get(event.task);
        if (due !== undefined) due.ready = event.seq;
        return;
      }
      case "stepStarted":
        this.#resume(event);
        return;
      case "stepEnded":
        this.#next.delete(event.task);
        return;
      case "waitEnded": {
        const taker = this.#sets.get(event.box);
        this.#sets.delete(event.box);
        if (taker !== undefined) this.#give(taker.line, { seq: event.seq, task: taker.task, told: event.seq });
        return;
      }
      case "resultRead":
        this.#read(event);
    }
  }

  #resume({ seq, task, sent }: TraceEvent & { kind: "stepStarted" }): void {
    const due = this.#due.get(task);
    if (due === undefined) return;
    this.#due.delete(task);
    const { on, box, place } = this.#trace.eventOf("taskWaiting", due.waiting);
    const line = this.#trace.sites[place]?.line;
    if (line === undefined) return;
    const { endings } = this.#trace.history.live.ledger;
    const ending = endings.get(on) ?? Number.POSITIVE_INFINITY;
    if (ending < seq && this.#returned(ending) === (sent === "value")) {
      this.#give(line, { seq, task, told: ending });
    } else if (sent === "exception") {
      if (due.ready !== -1 && this.#trace.eventOf("taskReady", due.ready).cause === "cancel") {
        this.#give(line, { seq, task, told: due.ready });
      }
    } else if (box !== 0) {
      const kind = this.#kindOf(box);
      if (kind === "wait") this.#sets.set(box, { task, line });
      else if (kind === "asCompleted") this.#next.set(task, line);
    }
  }

  #read({ seq, future, reader }: TraceEvent & { kind: "resultRead" }): void {
    const line = this.#next.get(reader);
    if (line === undefined) return;
    this.#next.delete(reader);
    const told = this.#trace.history.live.ledger.endings.get(future) ?? Number.POSITIVE_INFINITY;
    if (told < seq) this.#give(line, { seq, task: reader, told });
  }

  #returned(ending: number): boolean {
    const event = this.#trace.event(ending);
    return "outcome" in event && event.outcome === "returned";
  }

  #kindOf(box: number): BoxKind | undefined {
    const { live } = this.#trace.history;
    const facts = live.ledger.boxes.get(box) ?? live.open.get(box);
    return facts && this.#trace.eventOf("waitStarted", facts.started).boxKind;
  }
}
