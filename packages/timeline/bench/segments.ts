import { type EventBatch, EventWriter, encode, type PlainEvent, Trace } from "@interleave/trace";

const TASKS = 36;
/** A wake-up makes three segments: ready, running, waiting. */
const SEGMENTS_A_WAKE = 3;
/** Events in a batch, as a worker sends them. */
const BATCH = 4096;

/**
 * The events of a run that goes on for as long as it is asked: 36 tasks, each made ready, stepping in no time and waiting a
 * random while; now and then one is cancelled or given an error. Always the same.
 */
export class Segments {
  readonly #writer = new EventWriter();
  #events: PlainEvent[] = [];
  #seed = 1;
  #clock = 0;
  #future = TASKS + 1;
  #begun = false;

  /** At least so many wake-ups in batches. */
  *wakes(count: number): Generator<EventBatch> {
    if (!this.#begun) this.#begin();
    for (let wake = 0; wake < count; wake++) {
      this.#wake();
      if (this.#events.length >= BATCH) yield this.#take();
    }
    yield this.#take();
  }

  #take(): EventBatch {
    const batch = encode(this.#events, this.#writer);
    this.#events = [];
    return batch;
  }

  #random(below: number): number {
    this.#seed = (this.#seed * 48271) % 2147483647;
    return this.#seed % below;
  }

  #begin(): void {
    this.#begun = true;
    for (let task = 1; task <= TASKS; task++) {
      const name = task === 1 ? "main" : `worker ${task - 1}`;
      const coroutine = task === 1 ? "main" : "worker";
      this.#events.push({ kind: "taskCreated", at: 0, task, name, coroutine, parent: task === 1 ? 0 : 1, place: -1 });
      this.#events.push({ kind: "taskReady", at: 0, task, cause: "created", by: 0 });
    }
  }

  #wake(): void {
    const task = 1 + this.#random(TASKS);
    if (this.#random(3) !== 0) {
      const from = this.#clock;
      this.#clock += (1 + this.#random(1000)) / 1e5;
      this.#events.push({ kind: "clockAdvanced", at: this.#clock, from, to: this.#clock });
    }
    const at = this.#clock;
    const chance = this.#random(400);
    const cause = chance === 0 ? "error" : chance === 1 ? "cancel" : "timer";
    const on = this.#future++;
    this.#events.push(
      { kind: "taskReady", at, task, cause, by: 0 },
      { kind: "stepStarted", at, task, sent: "value" },
      { kind: "taskWaiting", at, task, on, reason: "sleep(0.005)", box: 0, chain: [] },
      { kind: "stepEnded", at, task },
    );
  }
}

/** A finished trace of so many segments. */
export function bigTrace(segments: number): Trace {
  const trace = new Trace();
  for (const batch of new Segments().wakes(Math.ceil(segments / SEGMENTS_A_WAKE))) trace.append(batch);
  trace.complete = true;
  return trace;
}
