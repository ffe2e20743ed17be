import { visibleLine } from "./visible.ts";

/** asyncio's default, given by a counter when the program names nothing. */
const DEFAULT_NAME = /^Task-\d+$/;
/** What a loop calls a coroutine whose name it does not know. */
const UNKNOWN_COROUTINE = "coroutine";
const DEFAULT_NAMES = /\bTask-\d+\b/g;

/**
 * What tasks are called on the page: the name the program gave, as it gave it; else the coroutine's own name, told apart
 * by a number when it is taken (`b`, `b 2`).
 */
export class Labels {
  readonly #labels = new Map<number, string>();
  readonly #taken = new Set<string>();
  /** The last number tried for a coroutine's name, so that a hundred thousand of one name cost no search. */
  readonly #last = new Map<string, number>();
  readonly #ofDefaultName = new Map<string, string>();

  add(task: number, name: string, coroutine: string): string {
    const isDefault = DEFAULT_NAME.test(name);
    const own = coroutine === UNKNOWN_COROUTINE ? "" : visibleLine(coroutine);
    const given = visibleLine(name) || `task ${task}`;
    const label = isDefault && own !== "" ? this.#free(own) : given;
    this.#taken.add(label);
    this.#labels.set(task, label);
    if (isDefault) this.#ofDefaultName.set(name, label);
    return label;
  }

  of(task: number): string | undefined {
    return this.#labels.get(task);
  }

  /** The text with every `Task-N` in it replaced by that task's label. */
  inWords(text: string): string {
    return text.replace(DEFAULT_NAMES, (name) => this.#ofDefaultName.get(name) ?? name);
  }

  #free(base: string): string {
    let number = this.#last.get(base) ?? 0;
    let label: string;
    do {
      number += 1;
      label = number === 1 ? base : `${base} ${number}`;
    } while (this.#taken.has(label));
    this.#last.set(base, number);
    return label;
  }
}
