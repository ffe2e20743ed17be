import type { DrawableLane, DrawableLink, DrawableSpan, DrawableTrace, SpanState } from "./drawable-trace.ts";

type Mutable<T> = { -readonly [K in keyof T]: T[K] };

interface FixtureLane extends DrawableLane {
  list: DrawableSpan[];
}

/**
 * A trace written as text, for tests. One line an event, a task by its name; `@2` moves the clock to 2 s:
 *
 *     main created            main runs              main waits any of a, b
 *     a created by main       a ready [by b]         a yields
 *     a returned "a"          a raised Oops: text    a cancelled
 *     trip
 *
 * `waits`, `yields` and the three ends also end the step. `complete` closes the trace.
 */
export class Fixture {
  readonly #kinds: string[] = [];
  readonly #ats: number[] = [];
  readonly #lanes: FixtureLane[] = [];
  readonly #stepEnds: number[] = [];
  readonly #trace: Mutable<DrawableTrace>;
  #clock = 0;
  #aliveCount = 0;

  constructor(text = "") {
    this.#trace = {
      version: 0,
      length: 0,
      end: 0,
      complete: false,
      steps: 0,
      lanes: this.#lanes,
      trips: [],
      alive: [],
      wakes: [],
      starts: [],
      kindOf: (seq) => this.#kinds[seq] as string,
      atOf: (seq) => this.#ats[seq] as number,
      seqAt: (at) => this.#ats.filter((each) => each <= at).length,
      seqOfStep: (step) => this.#seqOfStep(step),
      timeOfStep: (step) => (step === 0 ? 0 : (this.#ats[this.#stepEnds[step - 1] as number] as number)),
    };
    this.append(text);
  }

  get trace(): DrawableTrace {
    return this.#trace;
  }

  #seqOfStep(step: number): number {
    if (step === 0) return 0;
    let seq = (this.#stepEnds[step - 1] as number) + 1;
    while (seq < this.#kinds.length && !["stepStarted", "clockAdvanced"].includes(this.#kinds[seq] as string)) seq++;
    return seq;
  }

  append(text: string): this {
    for (const line of text.split("\n").map((each) => each.trim())) if (line) this.#line(line);
    this.#trace.version++;
    this.#trace.length = this.#kinds.length;
    this.#trace.end = this.#ats.at(-1) ?? 0;
    this.#trace.steps = this.#stepEnds.length;
    for (const lane of this.#lanes) {
      const last = lane.list.at(-1);
      if (last && last.toSeq < 0) last.toAt = this.#trace.end;
    }
    return this;
  }

  #line(line: string): void {
    if (line.startsWith("@")) {
      this.#clock = Number(line.slice(1));
      this.#event("clockAdvanced");
    } else if (line === "trip") {
      (this.#trace.trips as { seq: number; at: number }[]).push({ seq: this.#event("waitTripped"), at: this.#clock });
    } else if (line === "complete") {
      this.#trace.complete = true;
    } else {
      const [, name = "", verb = "", rest = ""] = /^(\S+) (\S+) ?(.*)$/.exec(line) ?? [];
      this.#verb(name, verb, rest);
    }
  }

  #verb(name: string, verb: string, rest: string): void {
    const by = /^by (\S+)$/.exec(rest)?.[1];
    if (verb === "created") {
      this.#create(name, by);
      return;
    }
    const lane = this.#named(name);
    if (verb === "ready") {
      const seq = this.#span(lane, "taskReady", "ready", by || rest === "" ? "future" : rest);
      if (by) (this.#trace.wakes as DrawableLink[]).push(this.#link(this.#named(by).task, lane.task, seq));
    } else if (verb === "runs") {
      this.#span(lane, "stepStarted", "running", "");
    } else if (verb === "waits" || verb === "yields") {
      const waits = verb === "waits";
      this.#span(lane, waits ? "taskWaiting" : "taskReady", waits ? "waiting" : "ready", waits ? rest : "bareYield");
      this.#stepEnds.push(this.#event("stepEnded"));
    } else this.#end(lane, verb as "returned", rest);
  }

  #create(name: string, by: string | undefined): void {
    const parent = by ? this.#named(by) : null;
    const list: DrawableSpan[] = [];
    const task = this.#lanes.length + 1;
    const createdSeq = this.#event("taskCreated");
    const lane: FixtureLane = {
      task,
      name,
      coroutine: name.replace(/[\d']+$/, ""),
      parent: parent?.task ?? 0,
      depth: parent ? parent.depth + 1 : 0,
      slot: task - 1,
      createdSeq,
      doneSeq: -1,
      doneAt: -1,
      outcome: null,
      text: "",
      list,
      spans: {
        get length() {
          return list.length;
        },
        at: (i) => list[i] as DrawableSpan,
        state: (i) => (list[i] as DrawableSpan).state,
        cause: (i) => ((list[i] as DrawableSpan).state === "ready" ? (list[i] as DrawableSpan).reason : ""),
        fromSeq: (i) => (list[i] as DrawableSpan).fromSeq,
        toSeq: (i) => (list[i] as DrawableSpan).toSeq,
        fromAt: (i) => (list[i] as DrawableSpan).fromAt,
        toAt: (i) => (list[i] as DrawableSpan).toAt,
        indexOfSeq: (seq) => list.filter((span) => span.fromSeq <= seq).length - 1,
      },
    };
    this.#lanes.push(lane);
    this.#alive(createdSeq, 1);
    if (parent) (this.#trace.starts as DrawableLink[]).push(this.#link(parent.task, task, createdSeq));
    this.#span(lane, "taskReady", "ready", "created");
  }

  #end(lane: FixtureLane, outcome: "returned" | "raised" | "cancelled", text: string): void {
    const seq = this.#event("taskDone");
    this.#close(lane, seq);
    Object.assign(lane, { outcome, text, doneSeq: seq, doneAt: this.#clock });
    this.#stepEnds.push(this.#event("stepEnded"));
    this.#alive(seq, -1);
  }

  #alive(seq: number, change: number): void {
    this.#aliveCount += change;
    (this.#trace.alive as object[]).push({ seq, at: this.#clock, count: this.#aliveCount });
  }

  #span(lane: FixtureLane, kind: string, state: SpanState, reason: string): number {
    const seq = this.#event(kind);
    this.#close(lane, seq);
    lane.list.push({ state, fromSeq: seq, toSeq: -1, fromAt: this.#clock, toAt: this.#clock, reason });
    return seq;
  }

  #close(lane: FixtureLane, seq: number): void {
    const last = lane.list.at(-1);
    if (last) Object.assign(last, { toSeq: seq, toAt: this.#clock });
  }

  #link(fromTask: number, toTask: number, seq: number): DrawableLink {
    return { fromTask, toTask, seq, at: this.#clock };
  }

  #event(kind: string): number {
    this.#ats.push(this.#clock);
    return this.#kinds.push(kind) - 1;
  }

  #named(name: string): FixtureLane {
    const lane = this.#lanes.find((each) => each.name === name);
    if (!lane) throw new Error(`no task ${name}`);
    return lane;
  }
}
