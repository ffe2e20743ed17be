import { type Coroutine, nameCoroutine, noteCoroutine } from "@interleave/scheduler";

const CoroutineFunction = Object.getPrototypeOf(function* () {});

/** Whether a value is a `function*`. */
export function isCoroutineFunction(value: unknown): value is () => Coroutine<unknown> {
  return typeof value === "function" && Object.getPrototypeOf(value) === CoroutineFunction;
}

/** What a coroutine is told by, the scheduler's own as well. */
const WAYS = ["next", "throw", "return"];

/** The scenario's functions that make coroutines, and the coroutines that calls of them made. */
export class Coroutines {
  /** Of the functions whose coroutines are to be awaited. */
  private readonly prototypes = new WeakSet<object>();
  private readonly madeAt: WeakMap<object, number>;
  private readonly iterators: ReadonlySet<string>;

  /** `iterators` are the names of functions that `yield` values: nobody has to await what those make. */
  constructor(madeAt: WeakMap<object, number>, iterators: ReadonlySet<string>) {
    this.madeAt = madeAt;
    this.iterators = iterators;
  }

  register(fn: unknown): void {
    if (!isCoroutineFunction(fn)) return;
    nameCoroutine(fn, fn.name);
    if (!this.iterators.has(fn.name)) this.prototypes.add(fn.prototype);
  }

  /** Those among an object's own members; never runs a getter. */
  registerAll(object: unknown): void {
    for (const { value } of Object.values(Object.getOwnPropertyDescriptors(object))) this.register(value);
  }

  /** A call gave this value. The first call that gives a coroutine is the one that made it. */
  made(site: number, value: unknown): void {
    if (typeof value !== "object" || value === null || this.madeAt.has(value)) return;
    const prototype: unknown = Object.getPrototypeOf(value);
    if (typeof prototype !== "object" || prototype === null) return;
    if (!WAYS.every((way) => way in prototype)) return;
    this.madeAt.set(value, site);
    if (this.prototypes.has(prototype)) noteCoroutine(value as Coroutine<unknown>);
  }
}
