import type { EventKind, TraceEvent } from "./events.ts";
import type { Labels } from "./labels.ts";
import { KIND } from "./layout.ts";
import type { Lane } from "./model.ts";
import { LaneSpans, type SpanSource } from "./spans.ts";

interface GrowingLane extends Lane {
  spans: LaneSpans;
}

/** What lanes are read from: the trace that they belong to. */
interface LaneSource extends SpanSource {
  eventOf<K extends EventKind>(kind: K, seq: number): TraceEvent & { kind: K };
}

/** The tasks as rows, kept up to date event by event. */
export class Lanes {
  readonly #source: LaneSource;
  readonly #labels: Labels;
  readonly #byTask = new Map<number, GrowingLane>();
  readonly #children = new Map<number, GrowingLane[]>();
  /** Null when a task came since it was last asked for. */
  #tree: readonly Lane[] | null = null;

  constructor(source: LaneSource, labels: Labels) {
    this.#source = source;
    this.#labels = labels;
  }

  /** Main first, children under their parents, each family in order of creation. */
  get tree(): readonly Lane[] {
    this.#tree ??= this.#preorder();
    return this.#tree;
  }

  get(task: number): Lane | undefined {
    return this.#byTask.get(task);
  }

  apply(kind: number, seq: number): void {
    switch (kind) {
      case KIND.taskCreated:
        this.#create(this.#source.eventOf("taskCreated", seq));
        return;
      case KIND.taskReady:
      case KIND.stepStarted:
      case KIND.taskWaiting: {
        const lane = this.#byTask.get(this.#source.columns.int(seq, 0));
        if (lane !== undefined && lane.doneSeq === -1) lane.spans.begin(seq);
        return;
      }
      case KIND.taskDone:
        this.#finish(this.#source.eventOf("taskDone", seq));
    }
  }

  #finish({ seq, task, at, outcome, text }: TraceEvent & { kind: "taskDone" }): void {
    const lane = this.#byTask.get(task);
    if (lane === undefined || lane.doneSeq !== -1) return;
    lane.doneSeq = seq;
    lane.doneAt = at;
    lane.outcome = outcome;
    lane.text = text;
    lane.spans.finish(seq);
  }

  #create(event: TraceEvent & { kind: "taskCreated" }): void {
    if (this.#byTask.has(event.task)) return;
    const parent = this.#byTask.get(event.parent);
    const lane: GrowingLane = {
      task: event.task,
      name: this.#labels.add(event.task, event.name, event.coroutine),
      coroutine: event.coroutine,
      parent: parent?.task ?? 0,
      depth: parent === undefined ? 0 : parent.depth + 1,
      slot: this.#byTask.size,
      createdSeq: event.seq,
      createdAt: event.at,
      doneSeq: -1,
      doneAt: -1,
      outcome: null,
      text: "",
      spans: new LaneSpans(this.#source, event.task),
    };
    this.#byTask.set(event.task, lane);
    const family = this.#children.get(lane.parent);
    if (family === undefined) this.#children.set(lane.parent, [lane]);
    else family.push(lane);
    this.#tree = null;
  }

  #preorder(): Lane[] {
    const tree: Lane[] = [];
    // A stack of its own: tasks can be nested deeper than calls can.
    const stack = [...(this.#children.get(0) ?? [])].reverse();
    for (let lane = stack.pop(); lane !== undefined; lane = stack.pop()) {
      tree.push(lane);
      const children = this.#children.get(lane.task) ?? [];
      for (let index = children.length - 1; index >= 0; index -= 1) stack.push(children[index] as GrowingLane);
    }
    return tree;
  }
}
