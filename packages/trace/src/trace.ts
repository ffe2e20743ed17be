import { Columns } from "./columns.ts";
import { decode } from "./decode.ts";
import type { EventBatch, EventKind, Site, TraceEvent } from "./events.ts";
import { History } from "./history.ts";
import { Labels } from "./labels.ts";
import { Lanes } from "./lanes.ts";
import { KIND, KINDS } from "./layout.ts";
import { type AliveCount, type Arrow, Marks, type Trip } from "./marks.ts";
import type { Lane, Print, Span, SpanList } from "./model.ts";
import { Reasons } from "./reasons.ts";
import { countWhile } from "./search.ts";
import { LaneSpans, type SpanSource, stateBegunBy } from "./spans.ts";
import { Steps } from "./steps.ts";
import { Tables } from "./tables.ts";

/**
 * A run as it grows: events in columns, and everything that is drawn from them kept up to date as they arrive. Nothing that
 * has been appended ever changes.
 *
 * `append` believes what it is given. What comes from outside goes through `validateBatch` first.
 */
export class Trace implements SpanSource {
  readonly columns = new Columns();
  readonly tables = new Tables();
  readonly history = new History(this.columns);
  /** Whether the run is over: no event will follow. Set by whoever appends. */
  complete = false;
  /** Rises whenever it changes. */
  version = 0;
  /** The highest ids so far: ids rise. */
  lastTask = 0;
  lastBox = 0;
  lastTimer = 0;
  lastObject = 0;
  readonly #labels = new Labels();
  readonly #reasons = new Reasons(this.#labels);
  readonly #lanes = new Lanes(this, this.#labels);
  readonly #steps = new Steps();
  readonly #marks = new Marks(this);
  readonly #turns: number[] = [];
  readonly #objects = new Map<string, number>();
  #sites: readonly Site[] = [];
  #passed = 0;

  /** Adds what a recorder took. The batch's buffer may be reused afterwards. */
  append(batch: EventBatch): void {
    this.tables.add(batch);
    const first = this.length;
    this.columns.append(batch.records);
    for (let seq = first; seq < this.length; seq += 1) this.#index(seq);
    this.version += 1;
  }

  #index(seq: number): void {
    const kind = this.columns.kind(seq);
    this.#note(kind, seq);
    this.#lanes.apply(kind, seq);
    this.#steps.apply(kind, seq);
    this.#marks.apply(kind, seq, this.history.live);
    this.history.apply(seq);
  }

  #note(kind: number, seq: number): void {
    if (kind === KIND.turnStarted) this.#turns.push(seq);
    else if (kind === KIND.taskCreated) this.lastTask = this.columns.int(seq, 0);
    else if (kind === KIND.timerSet) this.lastTimer = this.columns.int(seq, 0);
    else if (kind === KIND.objectSeen) {
      const { object, name } = this.eventOf("objectSeen", seq);
      this.lastObject = object;
      this.#objects.set(name, seq);
    } else if (kind === KIND.futureCreated) {
      const { future, reason } = this.eventOf("futureCreated", seq);
      this.#reasons.futureCreated(future, reason);
    } else if (kind === KIND.waitStarted) {
      const { box, boxKind, condition, members } = this.eventOf("waitStarted", seq);
      this.lastBox = box;
      this.#reasons.boxOpened(box, { kind: boxKind, condition, members });
    }
  }

  get length(): number {
    return this.columns.length;
  }

  /** Seconds up to which it is known what happened: those of the last event, or later, where nothing follows it for a while. */
  get end(): number {
    return this.length === 0 ? 0 : Math.max(this.columns.at(this.length - 1), this.#passed);
  }

  /** Nothing more happens up to `seconds`: whoever waits or sleeps does so at least until then. */
  passTo(seconds: number): void {
    if (!(seconds > this.end)) return;
    this.#passed = seconds;
    this.version += 1;
  }

  /** Throws a RangeError outside `0 .. length - 1`. */
  event(seq: number): TraceEvent {
    if (!(seq >= 0 && seq < this.length)) throw new RangeError(`No event ${seq} among ${this.length}.`);
    return decode(this.columns, this.tables, seq, this.turnOf(seq));
  }

  /** The same where the kind is known; throws a TypeError where it is another. */
  eventOf<K extends EventKind>(kind: K, seq: number): TraceEvent & { kind: K } {
    const event = this.event(seq);
    if (event.kind !== kind) throw new TypeError(`Event ${seq} is ${event.kind}, not ${kind}.`);
    return event as TraceEvent & { kind: K };
  }

  kindOf(seq: number): EventKind {
    return KINDS[this.columns.kind(seq)] as EventKind;
  }

  /** Seconds. */
  atOf(seq: number): number {
    return this.columns.at(seq);
  }

  turnOf(seq: number): number {
    const turns = this.#turns;
    const last = turns[turns.length - 1] ?? Number.POSITIVE_INFINITY;
    const started = seq >= last ? turns.length : countWhile(turns.length, (index) => (turns[index] as number) <= seq);
    return started === 0 ? 0 : this.columns.int(turns[started - 1] as number, 0);
  }

  /** How many events have happened by `at` seconds: the playhead's position at that time. */
  seqAt(at: number): number {
    return countWhile(this.length, (seq) => this.columns.at(seq) <= at);
  }

  /** How many steps have ended. */
  get steps(): number {
    return this.#steps.count;
  }

  /** How many steps ended among the first `seq` events. */
  stepOf(seq: number): number {
    return this.#steps.endedBefore(seq);
  }

  /** The playhead's position after step `step` (from 1) and all that followed from it; 0 for step 0. */
  seqOfStep(step: number): number {
    return this.#steps.positionAfter(Math.min(step, this.steps), this.length);
  }

  /** Seconds at which step `step` (from 1) ended; 0 for step 0. */
  timeOfStep(step: number): number {
    const within = Math.min(step, this.steps);
    return within <= 0 ? 0 : this.columns.at(this.#steps.endOf(within));
  }

  get lanes(): readonly Lane[] {
    return this.#lanes.tree;
  }

  laneOf(task: number): Lane | undefined {
    return this.#lanes.get(task);
  }

  spansOf(task: number): SpanList {
    return this.laneOf(task)?.spans ?? new LaneSpans(this, task);
  }

  get trips(): readonly Trip[] {
    return this.#marks.trips;
  }

  get prints(): readonly Print[] {
    return this.#marks.prints;
  }

  get alive(): readonly AliveCount[] {
    return this.#marks.alive;
  }

  get wakes(): readonly Arrow[] {
    return this.#marks.wakes;
  }

  get starts(): readonly Arrow[] {
    return this.#marks.starts;
  }

  /** The places that events point at. Known before the first event that points at one, and set once. */
  get sites(): readonly Site[] {
    return this.#sites;
  }

  set sites(sites: readonly Site[]) {
    if (this.#sites.length > 0) throw new Error("The sites of a trace are set once.");
    this.#sites = sites;
  }

  /** A task's label, or a future in its own words. */
  nameOf(future: number): string {
    return this.#reasons.nameOf(future);
  }

  /** The event that tells of the lock, event, queue, ... of this name; null if none does. */
  objectNamed(name: string): (TraceEvent & { kind: "objectSeen" }) | null {
    const seq = this.#objects.get(name);
    return seq === undefined ? null : this.eventOf("objectSeen", seq);
  }

  /** What a task waits on, in words that use labels. */
  reasonInWords(on: number, box: number, recorded: string): string {
    return this.#reasons.inWords(on, box, recorded);
  }

  /** Any recorded text, with labels for tasks that go by asyncio's default names in it. */
  inWords(text: string): string {
    return this.#labels.inWords(text);
  }

  span(task: number, fromSeq: number, toSeq: number): Span {
    const event = this.event(fromSeq);
    const waiting = event.kind === "taskWaiting" ? event : null;
    const ready = event.kind === "taskReady" ? event : null;
    const suspension = ready?.cause === "bareYield" ? this.#yieldBefore(ready) : waiting;
    return {
      task,
      state: stateBegunBy(this.columns.kind(fromSeq)),
      fromSeq,
      toSeq,
      fromAt: event.at,
      toAt: toSeq === -1 ? this.end : this.columns.at(toSeq),
      reason: waiting === null ? (ready?.cause ?? "") : this.reasonInWords(waiting.on, waiting.box, waiting.reason),
      on: waiting?.on ?? ready?.by ?? 0,
      box: waiting?.box ?? 0,
      chain: suspension?.chain ?? [],
    };
  }

  /** What says where a task stands that only let others run; null where nothing does. */
  #yieldBefore({ task, seq }: TraceEvent & { kind: "taskReady" }): (TraceEvent & { kind: "taskYielded" }) | null {
    const before = seq > 0 ? this.event(seq - 1) : null;
    return before?.kind === "taskYielded" && before.task === task ? before : null;
  }
}
