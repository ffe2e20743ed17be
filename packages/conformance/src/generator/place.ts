import type { ObjectKind, SharedObject } from "../program/objects.ts";
import type { Operation } from "../program/operation.ts";
import type { Random } from "./random.ts";

/** A routine takes nothing, a task, anything that can be awaited more than once, or a plain future. */
export type Signature = "nothing" | "task" | "awaitable" | "future";

/** What all places of a program have in common. */
export interface Draft {
  readonly random: Random;
  /** What each routine takes. */
  readonly signatures: readonly Signature[];
  /** Made on demand; only kinds of `palette` are made for nothing in particular. */
  readonly objects: SharedObject[];
  readonly palette: ReadonlySet<ObjectKind>;
  /** Whether its routines are made around certain operations, which then are not to be hidden inside others. */
  readonly directed: boolean;
  /** Numbers the names of the whole program. */
  count: number;
}

/** Where in a program the generator stands: what it may call and name there. */
export class Place {
  readonly draft: Draft;
  readonly random: Random;
  readonly routine: number;
  /** Blocks around this one, within the routine. */
  readonly depth: number;
  /** Tasks that have a name here. */
  readonly tasks: string[] = [];
  /** Plain futures that have a name here: these may be settled. */
  readonly futures: string[] = [];
  /** What else has a name here and can be awaited: a parameter, the outer future of a gather or a shield. */
  readonly others: string[] = [];
  /** Timeouts and task groups around this place. */
  readonly scopes: string[] = [];
  readonly groups: string[] = [];
  /** Whether a condition is held around this place. */
  holding = false;
  /** Operations that are to come next in this routine, in this order. */
  readonly wanted: Operation[];

  private constructor(draft: Draft, routine: number, depth: number, wanted: Operation[]) {
    this.draft = draft;
    this.random = draft.random;
    this.routine = routine;
    this.depth = depth;
    this.wanted = wanted;
  }

  /** The start of a routine. */
  static atStart(draft: Draft, routine: number): Place {
    const place = new Place(draft, routine, 0, []);
    const signature = draft.signatures[routine];
    if (signature === "task") place.tasks.push(`p${routine}`);
    if (signature === "future") place.futures.push(`p${routine}`);
    if (signature === "awaitable") place.others.push(`p${routine}`);
    return place;
  }

  /** A block in here: it sees what we see; what it makes stays in it. */
  inside(): Place {
    const place = new Place(this.draft, this.routine, this.depth + 1, this.wanted);
    place.tasks.push(...this.tasks);
    place.futures.push(...this.futures);
    place.others.push(...this.others);
    place.scopes.push(...this.scopes);
    place.groups.push(...this.groups);
    place.holding = this.holding;
    return place;
  }

  /** A name that the program doesn't use yet. */
  fresh(letter: string): string {
    this.draft.count += 1;
    return `${letter}${this.draft.count}`;
  }

  /** One of the program's objects of these kinds; one of them is made if there is none. */
  object(...kinds: readonly ObjectKind[]): SharedObject {
    const { objects, palette } = this.draft;
    const there = objects.filter(({ kind }) => kinds.includes(kind));
    if (there.length > 0 && !this.random.chance(0.1)) return this.random.pick(there);
    const wished = kinds.filter((kind) => palette.has(kind));
    const kind = this.random.pick(wished.length > 0 ? wished : kinds);
    const made = { name: this.fresh(kind.charAt(0).toLowerCase() + kind.slice(1)), kind, size: this.#sizeOf(kind) };
    objects.push(made);
    return made;
  }

  #sizeOf(kind: ObjectKind): number | null {
    if (kind === "Semaphore" || kind === "BoundedSemaphore") return this.random.pick([0, 1, 1, 1, 2]);
    if (kind === "Barrier") return this.random.pick([1, 2, 2, 2, 3]);
    if (kind.endsWith("Queue")) return this.random.pick([0, 0, 1, 1, 2]);
    return null;
  }

  get sharedFutures(): readonly string[] {
    return this.draft.objects.filter(({ kind }) => kind === "Future").map(({ name }) => name);
  }

  get awaitables(): readonly string[] {
    return [...this.tasks, ...this.futures, ...this.others, ...this.sharedFutures];
  }

  /** Routines that may be called from here with what has a name here. */
  get callable(): readonly number[] {
    return this.draft.signatures.flatMap((signature, index) => {
      const fits = signature === "nothing" || this.#fitting(signature).length > 0;
      return index > this.routine && fits ? [index] : [];
    });
  }

  /** What to pass to that routine, one of those callable. */
  argumentsFor(routine: number): readonly string[] {
    const signature = this.draft.signatures[routine] ?? "nothing";
    return signature === "nothing" ? [] : [this.random.pick(this.#fitting(signature))];
  }

  #fitting(signature: "task" | "awaitable" | "future"): readonly string[] {
    if (signature === "task") return this.tasks;
    return signature === "future" ? [...this.futures, ...this.sharedFutures] : this.awaitables;
  }
}
