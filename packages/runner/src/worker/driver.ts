import type { Computation, Prepare, Watcher } from "../computation.ts";
import { ProblemError } from "../problem.ts";
import type { Order } from "../protocol.ts";
import type { RunEnd } from "../runtime.ts";
import type { Outbox } from "./outbox.ts";

/** Real milliseconds for which it computes before it lets orders in; the page hears from it at least as often. */
const SLICE = 16;
/** Events after which a batch is sent without waiting for the slice to end. */
const BATCH = 4096;
/** A step that lasts longer than this, in real milliseconds, is told to the page, and then again every second. */
const BUSY = 300;

/** The thread that a driver works on. */
export interface Thread {
  /** Real milliseconds. */
  now(): number;
  /** Calls back once orders that have arrived have been seen to. */
  later(callback: () => void): void;
}

/** Computes one run, up to its horizon, in slices, and reports it as it grows. */
export class Driver implements Watcher {
  private readonly prepare: Prepare;
  private readonly outbox: Outbox;
  private readonly thread: Thread;
  private computation: Computation | null = null;
  private horizon = 0;
  /** The last horizon that it has told of having reached. */
  private rested = -1;
  /** The virtual instant at which it goes on. */
  private wanted = 0;
  private over = false;
  private pending = false;
  private flushed = 0;
  /** When the step under way was first seen to be in a loop; -1 for not. */
  private loopingSince = -1;
  private toldBusy = 0;

  constructor(prepare: Prepare, outbox: Outbox, thread: Thread) {
    this.prepare = prepare;
    this.outbox = outbox;
    this.thread = thread;
  }

  /** Whether it has a run of its own by now. */
  get started(): boolean {
    return this.over || this.computation !== null;
  }

  obey(order: Order): void {
    switch (order.type) {
      case "start":
        if (this.started) return;
        this.horizon = order.horizon;
        this.start(order);
        break;
      case "extend":
        if (order.to <= this.horizon) return;
        this.horizon = order.to;
        break;
      case "credit":
        this.outbox.repay(order.messages);
    }
    this.goOn();
  }

  stepped(): void {
    const { computation } = this;
    this.loopingSince = -1;
    if (!computation || this.over) return;
    if (computation.waiting >= BATCH) this.flush();
    if (computation.cut) this.finish(computation.cut);
  }

  looping(line: number): void {
    const now = this.thread.now();
    if (this.loopingSince < 0) {
      this.loopingSince = now;
      this.toldBusy = 0;
    }
    if (now - this.flushed >= SLICE) this.flush();
    const lasted = now - this.loopingSince;
    if (lasted < BUSY + this.toldBusy * 1000) return;
    this.toldBusy += 1;
    this.outbox.offer({ type: "busy", seconds: lasted / 1000, line });
  }

  private start({ run }: Extract<Order, { type: "start" }>): void {
    try {
      this.computation = this.prepare(run, this);
      const { sites, modern = null } = this.computation;
      this.outbox.push({ type: "sites", sites, modern });
    } catch (error) {
      if (!(error instanceof ProblemError)) throw error;
      this.finish({ result: null, problem: error.problem, turns: 0 });
    }
  }

  private goOn(): void {
    if (this.pending || this.over || !this.computation) return;
    this.pending = true;
    this.thread.later(() => this.slice());
  }

  private slice(): void {
    const { computation, thread } = this;
    this.pending = false;
    if (!computation || this.over) return;
    const until = thread.now() + SLICE;
    while (this.wanted <= this.horizon) {
      // The page's next credit starts it again.
      if (this.outbox.full) return;
      const next = computation.next();
      if (typeof next !== "number") {
        this.finish(next);
        return;
      }
      this.wanted = next;
      if (thread.now() >= until) {
        this.flush();
        this.goOn();
        return;
      }
    }
    this.rest(computation);
  }

  /** Stands at the horizon, and says so once. */
  private rest(computation: Computation): void {
    if (this.rested === this.horizon) return;
    this.rested = this.horizon;
    this.send(computation);
    this.outbox.push({ type: "idle", until: this.horizon });
  }

  /** Sends what there is unless the page is slow: then it stays together for the next time. */
  private flush(): void {
    this.flushed = this.thread.now();
    if (this.computation && !this.outbox.full) this.send(this.computation);
  }

  private send(computation: Computation): void {
    if (computation.waiting > 0) this.outbox.push({ type: "batch", batch: computation.take() });
  }

  private finish(end: RunEnd): void {
    if (this.over) return;
    this.over = true;
    if (this.computation) this.send(this.computation);
    this.outbox.push({ type: "end", end });
  }
}
