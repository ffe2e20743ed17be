import type { Random } from "./random.ts";

/** A routine takes nothing, or anything that can be awaited more than once, or a plain future. */
export type Signature = "nothing" | "awaitable" | "future";

/** Where in a program the generator stands: what it may call and name there. */
export class Place {
  readonly random: Random;
  /** What each routine takes. */
  readonly signatures: readonly Signature[];
  readonly routine: number;
  /** Blocks around this one, within the routine. */
  readonly depth: number;
  /** Tasks that have a name here. */
  readonly tasks: string[];
  /** Plain futures that have a name here: these may be settled. */
  readonly futures: string[];
  /** What else has a name here and can be awaited: a parameter, the outer future of a gather or a shield. */
  readonly others: string[];
  readonly #count: { value: number };

  private constructor(random: Random, signatures: readonly Signature[], routine: number, depth: number, names: Names) {
    this.random = random;
    this.signatures = signatures;
    this.routine = routine;
    this.depth = depth;
    this.tasks = [...names.tasks];
    this.futures = [...names.futures];
    this.others = [...names.others];
    this.#count = names.count;
  }

  /** The start of a routine. `count` numbers the names of the whole program. */
  static atStart(random: Random, signatures: readonly Signature[], routine: number, count: { value: number }): Place {
    const parameter = [`p${routine}`];
    return new Place(random, signatures, routine, 0, {
      tasks: [],
      futures: signatures[routine] === "future" ? parameter : [],
      others: signatures[routine] === "awaitable" ? parameter : [],
      count,
    });
  }

  /** A block in here: it sees what we see; what it makes stays in it. */
  inside(): Place {
    const { random, signatures, routine, depth, tasks, futures, others } = this;
    return new Place(random, signatures, routine, depth + 1, { tasks, futures, others, count: this.#count });
  }

  /** A name that the program doesn't use yet. */
  fresh(letter: string): string {
    this.#count.value += 1;
    return `${letter}${this.#count.value}`;
  }

  get awaitables(): readonly string[] {
    return [...this.tasks, ...this.futures, ...this.others];
  }

  /** Routines that may be called from here with what has a name here. */
  get callable(): readonly number[] {
    return this.signatures.flatMap((signature, index) => {
      const fits = signature === "nothing" || this.#fitting(signature).length > 0;
      return index > this.routine && fits ? [index] : [];
    });
  }

  /** What to pass to that routine, one of those callable. */
  argumentsFor(routine: number): readonly string[] {
    const signature = this.signatures[routine] ?? "nothing";
    return signature === "nothing" ? [] : [this.random.pick(this.#fitting(signature))];
  }

  #fitting(signature: "awaitable" | "future"): readonly string[] {
    return signature === "future" ? this.futures : this.awaitables;
  }
}

interface Names {
  readonly tasks: readonly string[];
  readonly futures: readonly string[];
  readonly others: readonly string[];
  readonly count: { value: number };
}
