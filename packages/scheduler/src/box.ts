import type { Future } from "./future.ts";
import type { Hooks } from "./hooks.ts";
import type { Box, BoxEnd, BoxKind } from "./instrument.ts";
import type { EventLoop } from "./loop.ts";
import { Task } from "./task.ts";

/** A box that tells the instruments what happens to it, until it is closed. */
export class OpenBox implements Box {
  readonly id: number;
  readonly kind: BoxKind;
  readonly by: Task<unknown> | null;
  readonly members: readonly Future<unknown>[];
  readonly condition: string;
  readonly deadline: number | null;
  /** Why it closes, as far as is known. */
  why: BoxEnd = "condition";
  private readonly hooks: Hooks;
  private closed = false;

  constructor(loop: EventLoop, hooks: Hooks, plan: BoxPlan) {
    this.id = ++loop.lastBox;
    this.by = loop.current;
    this.kind = plan.kind;
    this.members = [...new Set(plan.members)];
    this.condition = plan.condition ?? "";
    this.deadline = plan.deadline ?? null;
    this.hooks = hooks;
    hooks.waitStarted(this);
  }

  memberDone(member: Future<unknown>): void {
    if (!this.closed) this.hooks.waitMemberDone(this, member);
  }

  trip(why: BoxEnd, by: Future<unknown> | null): void {
    this.why = why;
    if (!this.closed) this.hooks.waitTripped(this, why, by);
  }

  /** With its members as they stand now. */
  close(why: BoxEnd = this.why): void {
    if (this.closed) return;
    this.closed = true;
    const done = this.members.filter((member) => member.done());
    const pending = this.members.filter((member) => !member.done());
    this.hooks.waitEnded(this, why, done, pending);
  }
}

interface BoxPlan {
  kind: BoxKind;
  members: Iterable<Future<unknown>>;
  condition?: string;
  deadline?: number | null;
}

/** Opens a box for the instruments; null where there are none. */
export function openBox(loop: EventLoop, plan: BoxPlan): OpenBox | null {
  return loop.hooks === null ? null : new OpenBox(loop, loop.hooks, plan);
}

/** As many members are named; of more, the rest is counted. */
const NAMED = 8;

/** Members of a box in words: `a, b1, b2`. */
export function listMembers(members: ReadonlySet<Future<unknown>> | readonly Future<unknown>[]): string {
  const labels: string[] = [];
  for (const member of members) {
    if (labels.length === NAMED) break;
    labels.push(member instanceof Task ? member.label : member.reason);
  }
  const more = ("size" in members ? members.size : members.length) - labels.length;
  return more > 0 ? `${labels.join(", ")} and ${more} more` : labels.join(", ");
}
