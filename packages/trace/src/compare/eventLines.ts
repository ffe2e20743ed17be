import type { Trace } from "../trace.ts";

/** Fields that never count: where an event stands, and what each run calls its calls. */
const apart = new Set(["kind", "seq", "place", "chain", "coroutine", "reason"]);

/** What two languages write each in its own way. */
const written = new Set(["text", "message"]);

/** Fields that are ids of tasks and futures. */
const ids = new Set([
  "task",
  "by",
  "on",
  "member",
  "future",
  "members",
  "done",
  "pending",
  "target",
  "reader",
  "parent",
  "owner",
  "to",
  "woken",
]);

type CommonValue = string | number | boolean | readonly number[];

/** An event as two traces can have it in common: its fields by name, always in the same order. */
export type CommonFields = readonly (readonly [name: string, value: CommonValue])[];

/** The first field of an event that another of its kind has otherwise; -1 if they are the same. */
export function firstApart(one: CommonFields, other: CommonFields): number {
  return one.findIndex(([, value], index) => !isSame(value, other[index]?.[1]));
}

function isSame(one: CommonValue, other: CommonValue | undefined): boolean {
  if (one === other) return true;
  if (typeof one !== "object" || typeof other !== "object" || one.length !== other.length) return false;
  return one.every((id, index) => id === other[index]);
}

/**
 * The events of a trace as text, in what it may have in common with another: places and the words for calls are left out, and
 * tasks and futures are numbered as they come up, since no two runs need to tell of all of them. Asked in order of events.
 */
export class EventLines {
  readonly #trace: Trace;
  readonly #sameLanguage: boolean;
  readonly #numbers = new Map<number, number>([[0, 0]]);

  /** @param sameLanguage whether both traces are of one language: then texts of values count, too */
  constructor(trace: Trace, sameLanguage: boolean) {
    this.#trace = trace;
    this.#sameLanguage = sameLanguage;
  }

  /** The first event from `seq` on that counts, or the trace's length. */
  next(seq: number): number {
    let at = seq;
    while (at < this.#trace.length && !this.#counts(at)) at += 1;
    return at;
  }

  /** `taskReady at=1 turn=3 task=2 cause="timer" by=4` */
  line(seq: number): string {
    const fields = this.fields(seq).map(([name, value]) => `${name}=${JSON.stringify(value)}`);
    return [this.#trace.kindOf(seq), ...fields].join(" ");
  }

  fields(seq: number): CommonFields {
    const event = this.#trace.event(seq);
    const fields: [string, CommonValue][] = [];
    for (const [name, value] of Object.entries(event)) {
      if (apart.has(name) || (written.has(name) && !this.#sameLanguage)) continue;
      if (event.kind === "turnStarted" && name === "ready") continue;
      const isId = ids.has(name) && event.kind !== "clockAdvanced";
      fields.push([name, !isId ? value : Array.isArray(value) ? value.map(this.#number) : this.#number(value)]);
    }
    return fields;
  }

  readonly #number = (id: number): number => {
    const number = this.#numbers.get(id) ?? this.#numbers.size;
    this.#numbers.set(id, number);
    return number;
  };

  /** A coroutine that is never awaited is found by Python when it is thrown away, and by us for our own alone. */
  #counts(seq: number): boolean {
    const kind = this.#trace.kindOf(seq);
    // What is told only by who knows places.
    if (kind === "taskYielded" || kind === "itemReceived" || kind === "blockStarted") return false;
    if (this.#sameLanguage) return true;
    return kind !== "problemFound" || this.#trace.eventOf(kind, seq).problem !== "neverAwaited";
  }
}

/** All events that count, one a line. */
export function eventLines(trace: Trace, sameLanguage: boolean): string[] {
  const events = new EventLines(trace, sameLanguage);
  const lines: string[] = [];
  for (let seq = events.next(0); seq < trace.length; seq = events.next(seq + 1)) lines.push(events.line(seq));
  return lines;
}
