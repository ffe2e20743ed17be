import { dropIdle } from "./dropIdle.ts";
import type { Future } from "./future.ts";
import { PendingSet } from "./pendingSet.ts";
import { Roster } from "./roster.ts";
import { PENDING } from "./state.ts";
import type { Waiter } from "./waiter.ts";

type Member = Future<unknown>;

/** Who is told, one turn later, of members that are done. */
export interface Watcher {
  wake(member: Member): void;
}

/**
 * What stands on every member of a `wait`, and stays there between one `wait` and the next on what is left, so that a loop
 * of waits does not go through all members each time. While nobody waits nobody is called. asyncio registers afresh in
 * each `wait`; hence at its beginning this goes behind all who have come to wait for a member since the last one.
 */
export class Watch implements Waiter {
  readonly isTask = false;
  private roster = new Roster<Member>();
  /** Members that have got done since the last sets. */
  private fresh: Member[] = [];
  /** Members on which it does not stand last, or not at all. */
  private readonly behind = new Set<Member>();
  /** Whom to tell of members that are done, as it was when they got done. */
  private readonly due = new Map<Member, Watcher>();
  private watcher: Watcher | null = null;
  private latest: PendingSet<Member> | null = null;

  /** The watch that a pending set came with, if nobody uses it and it is about nothing else; else a new one. */
  static over(members: ReadonlySet<Member>): Watch {
    if (members instanceof PendingSet) {
      const { watchedBy: watch, added } = members;
      if (watch?.latest === members && watch.idle && !added.some((member) => watch.roster.knows(member))) {
        for (const member of added) watch.add(member);
        return watch;
      }
    }
    const watch = new Watch();
    for (const member of members) watch.add(member);
    return watch;
  }

  /** Nobody waits. */
  get idle(): boolean {
    return this.watcher === null;
  }

  /** Tells `watcher` of members from now on, of those done already in the next turn. Gives the number of members. */
  begin(watcher: Watcher): number {
    this.watcher = watcher;
    for (const member of this.behind) this.catchUp(member);
    this.behind.clear();
    for (const member of this.roster.sort(this.fresh)) member.loop.schedule({ run: () => watcher.wake(member) });
    return this.roster.size + this.fresh.length;
  }

  end(): void {
    this.watcher = null;
  }

  /** Members that have got done, and those that are left. */
  sets(): [done: Set<Member>, pending: Set<Member>] {
    const done = new Set(this.roster.sort(this.fresh));
    this.fresh = [];
    this.roster = this.roster.thinned();
    this.latest = new PendingSet(this, this.roster.now());
    return [done, this.latest];
  }

  settled(member: Member): void {
    this.note(member);
    if (this.watcher !== null) this.due.set(member, this.watcher);
  }

  wake(member: Member): void {
    const watcher = this.due.get(member);
    this.due.delete(member);
    watcher?.wake(member);
  }

  /** Somebody has come to stand behind it on a member, or has taken its place. */
  overtaken(member: Member): void {
    this.behind.add(member);
  }

  private add(member: Member): void {
    this.roster.join(member);
    if (member.state === PENDING) this.stand(member);
    else this.note(member);
  }

  private note(member: Member): void {
    this.roster.leave(member);
    this.fresh.push(member);
  }

  private stand(member: Member): void {
    // Nothing that is of no use stays on a member that is waited for over and over.
    dropIdle(member);
    member.addWaiter(this);
  }

  private catchUp(member: Member): void {
    if (member.state === PENDING) {
      member.removeWaiter(this);
      this.stand(member);
    } else if (this.roster.now().has(member)) this.note(member);
  }
}
