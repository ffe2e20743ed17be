import type { EventBatch } from "./events.ts";
import type { FieldType } from "./layout.ts";
import { LIMITS } from "./limits.ts";
import { Tables } from "./tables.ts";
import type { Trace } from "./trace.ts";
import { visible } from "./visible.ts";

/** Checks fields one after the other, in order of events: what one event makes known, the next may use. */
export class FieldCheck {
  readonly #trace: Trace;
  readonly #strings: readonly string[];
  readonly #lists = new Tables();
  readonly #tasks = new Set<number>();
  #turn: number;
  #lastTask: number;
  /** Events of one task mostly follow one another. */
  #lastKnown = 0;
  #lastBox: number;
  #lastTimer: number;
  #lastObject: number;

  constructor(trace: Trace, batch: EventBatch) {
    this.#trace = trace;
    this.#strings = batch.strings;
    this.#lists.add({ strings: [], lists: batch.lists });
    this.#turn = trace.length === 0 ? 0 : trace.turnOf(trace.length - 1);
    this.#lastTask = trace.lastTask;
    this.#lastBox = trace.lastBox;
    this.#lastTimer = trace.lastTimer;
    this.#lastObject = trace.lastObject;
  }

  /** What is wrong with a field, in words that go on after its name; null if nothing is. */
  fault(type: FieldType, value: number): string | null {
    if (typeof type !== "string") return value < type.length ? null : "is no word of its list";
    // The most frequent come first.
    switch (type) {
      case "task":
        return this.#knowsTask(value) ? null : `(${value}) was never created`;
      case "future":
      case "count":
        return value >= 0 ? null : `(${value}) is negative`;
      case "newTask":
        if (value <= this.#lastTask) return `(${value}) does not rise`;
        this.#tasks.add(value);
        this.#lastTask = value;
        return null;
      case "newBox":
        if (value <= this.#lastBox) return `(${value}) does not rise`;
        this.#lastBox = value;
        return null;
      case "newTimer":
        if (value <= this.#lastTimer) return `(${value}) does not rise`;
        this.#lastTimer = value;
        return null;
      case "newObject":
        if (value <= this.#lastObject) return `(${value}) does not rise`;
        this.#lastObject = value;
        return null;
      case "turn":
        if (value <= this.#turn) return `(${value}) does not rise`;
        this.#turn = value;
        return null;
      case "box":
        return value > 0 && value <= this.#lastBox ? null : `(${value}) was never opened`;
      case "boxOrNone":
        return value >= 0 && value <= this.#lastBox ? null : `(${value}) was never opened`;
      case "object":
        return value > 0 && value <= this.#lastObject ? null : `(${value}) was never heard of`;
      case "timer":
        return value > 0 && value <= this.#lastTimer ? null : `(${value}) was never set`;
      case "place":
        return this.#isPlace(value) ? null : `(${value}) is no place in the source`;
      case "string":
        return this.#string(value) === undefined ? `points at string ${value}, which is not there` : null;
      case "name":
        return this.#name(value);
      case "ids":
      case "chain":
        return this.#list(type, value);
      case "seconds":
        return value >= 0 && value <= LIMITS.latest ? null : `(${value}) is no time`;
      case "deadline":
        return Number.isNaN(value) || value === Number.NEGATIVE_INFINITY ? `(${value}) is no time` : null;
    }
  }

  #knowsTask(task: number): boolean {
    if (task === this.#lastKnown) return true;
    const isKnown = this.#tasks.has(task) || this.#trace.laneOf(task) !== undefined;
    if (isKnown) this.#lastKnown = task;
    return isKnown;
  }

  #isPlace(place: number): boolean {
    const { length } = this.#trace.sites;
    return place >= -1 && place < (length === 0 ? LIMITS.places : length);
  }

  #string(number: number): string | undefined {
    const before = this.#trace.tables.strings.length;
    return number < before ? this.#trace.tables.strings[number] : this.#strings[number - before];
  }

  #name(number: number): string | null {
    const name = this.#string(number);
    if (name === undefined) return `points at string ${number}, which is not there`;
    // Spelled out, a character may become as many as eight, and in what came before it has.
    return name.length > LIMITS.name && visible(name).length > LIMITS.name * 8
      ? `is longer than ${LIMITS.name} characters`
      : null;
  }

  /** Only the bounds of a list are looked at: a million events may point at one long list. */
  #list(type: "ids" | "chain", number: number): string | null {
    const before = this.#trace.tables.lists.length;
    const tables = number < before ? this.#trace.tables : this.#lists;
    const index = number < before ? number : number - before;
    const smallest = tables.smallest[index];
    if (smallest === undefined) return `points at list ${number}, which is not there`;
    if (type === "ids") return smallest > 0 ? null : "holds something that is no id";
    const largest = tables.largest[index] as number;
    return smallest >= -1 && (smallest > largest || this.#isPlace(largest)) ? null : "leads to no place in the source";
  }
}
