import type { BoxKind } from "@interleave/scheduler";
import { boxReason } from "./boxReason.ts";
import type { Labels } from "./labels.ts";

/** What a box says of itself when it opens, as far as words need it. */
export interface BoxWords {
  kind: BoxKind;
  condition: string;
  members: readonly number[];
}

/** What things are waited for, in words that use labels: `sleep(3)`, `gather(a, b1)`, `any of a, b1 and 98 more`. */
export class Reasons {
  readonly #labels: Labels;
  readonly #boxes = new Map<number, BoxWords>();
  readonly #futures = new Map<number, string>();

  constructor(labels: Labels) {
    this.#labels = labels;
  }

  boxOpened(box: number, words: BoxWords): void {
    this.#boxes.set(box, words);
  }

  futureCreated(future: number, reason: string): void {
    this.#futures.set(future, reason);
  }

  /** A task's label, or a future in its own words. */
  nameOf(future: number): string {
    const label = this.#labels.of(future);
    if (label !== undefined) return label;
    const reason = this.#futures.get(future);
    return reason === undefined ? `future ${future}` : this.#labels.inWords(reason);
  }

  /** A wait's reason: composed where its members are known, else as recorded, with labels for default names. */
  inWords(on: number, box: number, recorded: string): string {
    const words = this.#boxes.get(box);
    const composed = words === undefined ? null : this.#ofBox(words);
    if (composed !== null) return composed;
    const task = this.#labels.of(on);
    return task === undefined ? this.#labels.inWords(recorded) : `task ${task}`;
  }

  #ofBox({ kind, condition, members }: BoxWords): string | null {
    return boxReason(kind, condition, members.length, (index) => this.nameOf(members[index] as number));
  }
}
