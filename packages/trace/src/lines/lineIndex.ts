import type { EventKind, TraceEvent } from "../events.ts";
import type { Trace } from "../trace.ts";
import { LineLog } from "./lineLog.ts";
import { Resumptions } from "./resumptions.ts";

/** A living task on its way over the lines. */
interface Walker {
  /** The event that began the span it is in. */
  span: number;
  /** Whether it is suspended until something happens, or until its turn comes after a bare yield. */
  waits: boolean;
  /** Of every frame when it was last suspended. */
  lines: readonly number[];
}

type OfTask = TraceEvent & { task: number };

/** Kinds that say something of a line. The others, nearly half of a trace, are not even decoded. */
const TOLD: ReadonlySet<EventKind> = new Set([
  "taskCreated",
  "taskReady",
  "stepStarted",
  "stepEnded",
  "taskWaiting",
  "taskDone",
  "printed",
  "waitStarted",
  "waitEnded",
  "resultRead",
  "cancelRequested",
  "itemReceived",
  "blockStarted",
]);

/**
 * What happened on which line of the source: the waits with their sums, the spans of each task, and what was given back. A
 * span belongs to the lines of all its task's frames (one that is ready or running to those from which it goes on), and to the
 * lines on which its step does something that has a place. Carried on as the trace grows; the trace's sites must be set.
 */
export class LineIndex {
  readonly lines = new Map<number, LineLog>();
  readonly trace: Trace;
  /** Events taken in. */
  length = 0;
  readonly #walkers = new Map<number, Walker>();
  readonly #resumptions: Resumptions;
  /** A recorder numbers each chain once, so the same list comes again and again. */
  readonly #chains = new WeakMap<readonly number[], readonly number[]>();

  constructor(trace: Trace) {
    this.trace = trace;
    this.#resumptions = new Resumptions(trace, (line, given) => this.#log(line).values.push(given));
  }

  /** Takes in what was appended since the last call, `most` events of it; gives whether that was all. */
  sync(most = Number.POSITIVE_INFINITY): boolean {
    const end = Math.min(this.trace.length, this.length + most);
    for (; this.length < end; this.length += 1) {
      if (TOLD.has(this.trace.kindOf(this.length))) this.#note(this.trace.event(this.length));
    }
    return end === this.trace.length;
  }

  /** The lines of a chain's frames, each once, outermost first. */
  linesOf(chain: readonly number[]): readonly number[] {
    let lines = this.#chains.get(chain);
    if (lines === undefined) {
      lines = [...new Set(chain.flatMap((place) => this.trace.sites[place]?.line ?? []))];
      this.#chains.set(chain, lines);
    }
    return lines;
  }

  #note(event: TraceEvent): void {
    this.#resumptions.apply(event);
    switch (event.kind) {
      case "taskCreated":
        this.#act(event.parent, event.place);
        this.#walkers.set(event.task, { span: event.seq, waits: false, lines: [] });
        return;
      case "taskReady":
        if (event.cause === "bareYield") this.#suspend(event, this.trace.span(event.task, event.seq, -1).chain);
        else this.#goOn(event);
        return;
      case "stepStarted":
        this.#goOn(event);
        return;
      case "taskWaiting":
        this.#suspend(event, event.chain);
        return;
      case "taskDone":
        this.#act(event.task, event.place);
        this.#endWait(event);
        this.#walkers.delete(event.task);
        return;
      case "printed":
      case "blockStarted":
        this.#act(event.task, event.place);
        return;
      case "itemReceived":
        this.#act(event.task, event.place);
        this.#receive(event);
        return;
      case "waitStarted":
      case "cancelRequested":
        this.#act(event.by, event.place);
    }
  }

  /** It is suspended from here on, with these frames. */
  #suspend(event: OfTask, chain: readonly number[]): void {
    this.#endWait(event);
    const walker = this.#walkers.get(event.task);
    if (walker === undefined) return;
    walker.lines = this.linesOf(chain);
    walker.waits = true;
    this.#begin(event);
  }

  /** It goes on from where it stood. */
  #goOn(event: OfTask): void {
    this.#endWait(event);
    this.#begin(event);
  }

  /** A span begins on the lines on which it stands. */
  #begin({ task, seq }: OfTask): void {
    const walker = this.#walkers.get(task);
    if (walker === undefined) return;
    walker.span = seq;
    for (const line of walker.lines) this.#log(line).addSpan(task, seq);
  }

  #endWait({ seq, at, task }: OfTask): void {
    const walker = this.#walkers.get(task);
    if (!walker?.waits) return;
    walker.waits = false;
    const seconds = at - this.trace.atOf(walker.span);
    for (const line of walker.lines) this.#log(line).addWait(task, seq, seconds);
  }

  /** The step that the task takes did something here. */
  #act(task: number, place: number): void {
    const walker = this.#walkers.get(task);
    const line = this.trace.sites[place]?.line;
    if (walker !== undefined && line !== undefined) this.#log(line).addSpan(task, walker.span);
  }

  #receive({ seq, task, place }: TraceEvent & { kind: "itemReceived" }): void {
    const line = this.trace.sites[place]?.line;
    if (line !== undefined) this.#log(line).values.push({ seq, task, told: seq });
  }

  #log(line: number): LineLog {
    let log = this.lines.get(line);
    if (log === undefined) {
      log = new LineLog();
      this.lines.set(line, log);
    }
    return log;
  }
}

const kept = new WeakMap<Trace, LineIndex>();

/** The one index of a trace, as far as it has been taken in. */
export function lineIndexOf(trace: Trace): LineIndex {
  const index = kept.get(trace) ?? new LineIndex(trace);
  kept.set(trace, index);
  return index;
}
