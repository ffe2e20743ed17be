import type { Future } from "./future.ts";
import type { Moment } from "./roster.ts";
import type { Watch } from "./watch.ts";

/** So many members are copied at once. */
const SMALL = 64;

/**
 * The pending set that `wait` gives: a `Set` of its own, which nothing but its owner changes. While all that happens to it
 * is `size`, `has`, `add` and the next `wait`, its members are not copied, so that these cost the same however many they
 * are.
 */
export class PendingSet<F extends Future<unknown>> extends Set<F> {
  /** What watches over the members; null once it is not about them any more. */
  private watch: Watch | null;
  /** Members that have not been copied; those added since are in the set proper. */
  private moment: Moment<F> | null;

  constructor(watch: Watch, moment: Moment<F>) {
    super();
    this.watch = watch;
    this.moment = moment;
    if (moment.size <= SMALL) this.copy();
  }

  /** @internal What watches over the members, but for those added since. */
  get watchedBy(): Watch | null {
    return this.watch;
  }

  /** @internal Members that nobody watches over yet. */
  get added(): F[] {
    return this.moment === null ? [] : [...super.values()];
  }

  override has(member: F): boolean {
    return super.has(member) || this.moment?.has(member) === true;
  }

  override add(member: F): this {
    if (this.has(member)) return this;
    if (this.moment === null) this.watch = null;
    return super.add(member);
  }

  override delete(member: F): boolean {
    this.copy();
    const deleted = super.delete(member);
    if (deleted) this.watch = null;
    return deleted;
  }

  override clear(): void {
    this.moment = this.watch = null;
    super.clear();
  }

  override forEach(callback: (member: F, same: F, set: Set<F>) => void, thisArg?: unknown): void {
    this.copy();
    super.forEach(callback, thisArg);
  }

  override values(): SetIterator<F> {
    this.copy();
    return super.values();
  }

  override keys(): SetIterator<F> {
    return this.values();
  }

  override entries(): SetIterator<[F, F]> {
    this.copy();
    return super.entries();
  }

  override [Symbol.iterator](): SetIterator<F> {
    return this.values();
  }

  /** @internal */
  count(): number {
    return (sizeOf.call(this) as number) + (this.moment?.size ?? 0);
  }

  /** @internal From here on it is a set like any other. */
  copy(): void {
    const { moment } = this;
    if (moment === null) return;
    const added = [...super.values()];
    super.clear();
    this.moment = null;
    for (const member of moment) super.add(member);
    for (const member of added) super.add(member);
    if (added.length > 0) this.watch = null;
  }
}

const sizeOf = Object.getOwnPropertyDescriptor(Set.prototype, "size")?.get as (this: Set<unknown>) => number;

// Whoever compares or prints it is to see a Set.
Object.defineProperty(PendingSet.prototype, "constructor", { value: Set, configurable: true, writable: true });
Object.defineProperty(PendingSet.prototype, "size", {
  get(this: PendingSet<Future<unknown>>): number {
    return this.count();
  },
  configurable: true,
});

// Newer engines have methods that look into a set, past what is overridden here.
for (const name of ["union", "intersection", "difference", "symmetricDifference", "isSubsetOf", "isSupersetOf"].concat(
  "isDisjointFrom",
)) {
  const method: unknown = Reflect.get(Set.prototype, name);
  if (typeof method !== "function") continue;
  Object.defineProperty(PendingSet.prototype, name, {
    value(this: PendingSet<Future<unknown>>, other: unknown): unknown {
      this.copy();
      return method.call(this, other);
    },
    configurable: true,
    writable: true,
  });
}
