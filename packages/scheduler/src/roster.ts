/** Fewer than so many of those who left are not worth a copy. */
const FEW = 32;

/** Members that join and leave, in order of joining. It remembers how they stood at every moment. */
export class Roster<M> {
  private readonly joined = new Map<M, number>();
  private readonly left = new Map<M, number>();

  get size(): number {
    return this.joined.size - this.left.size;
  }

  /** True for one who is a member, or was. */
  knows(member: M): boolean {
    return this.joined.has(member);
  }

  /** Only for one that it does not know. */
  join(member: M): void {
    this.joined.set(member, this.joined.size);
  }

  /** Does nothing for one who has left before. */
  leave(member: M): void {
    if (!this.left.has(member)) this.left.set(member, this.left.size);
  }

  /** Sorts some of its members by when they joined. */
  sort(members: M[]): M[] {
    if (members.length < 2) return members;
    return members.sort((a, b) => (this.joined.get(a) as number) - (this.joined.get(b) as number));
  }

  /** Those who are members now. Costs the same however many they are. */
  now(): Moment<M> {
    return new Moment(this.joined, this.left);
  }

  /** Itself; or, when most have left, a new one of those who remain. */
  thinned(): Roster<M> {
    if (this.left.size < FEW || this.left.size < this.size) return this;
    const thinned = new Roster<M>();
    for (const member of this.now()) thinned.join(member);
    return thinned;
  }
}

/** The members of a roster at one moment, which do not change any more. */
export class Moment<M> implements Iterable<M> {
  readonly size: number;
  private readonly joined: ReadonlyMap<M, number>;
  private readonly left: ReadonlyMap<M, number>;
  private readonly joinedSoFar: number;
  private readonly leftSoFar: number;

  constructor(joined: ReadonlyMap<M, number>, left: ReadonlyMap<M, number>) {
    this.joined = joined;
    this.left = left;
    this.joinedSoFar = joined.size;
    this.leftSoFar = left.size;
    this.size = joined.size - left.size;
  }

  has(member: M): boolean {
    const at = this.joined.get(member);
    return at !== undefined && at < this.joinedSoFar && !this.hadLeft(member);
  }

  *[Symbol.iterator](): Generator<M, void, void> {
    for (const [member, at] of this.joined) {
      if (at >= this.joinedSoFar) return;
      if (!this.hadLeft(member)) yield member;
    }
  }

  private hadLeft(member: M): boolean {
    const at = this.left.get(member);
    return at !== undefined && at < this.leftSoFar;
  }
}
