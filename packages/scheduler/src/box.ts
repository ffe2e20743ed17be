import type { Future } from "./future.ts";
import type { Box, BoxEnd, BoxKind } from "./instrument.ts";
import type { EventLoop } from "./loop.ts";
import { Task } from "./task.ts";

/** Opens a box and tells the instruments; null where there are none. */
export function openBox(
  loop: EventLoop,
  kind: BoxKind,
  members: readonly Future<unknown>[],
  condition: string,
  deadline: number | null,
): Box | null {
  if (loop.hooks === null) return null;
  const box: Box = { id: ++loop.lastBox, kind, by: loop.current, members: [...new Set(members)], condition, deadline };
  loop.hooks.waitStarted(box);
  return box;
}

/** Tells the instruments that a box is closed, with its members as they stand now. */
export function closeBox(loop: EventLoop, box: Box | null, why: BoxEnd): void {
  if (box === null) return;
  const done = box.members.filter((member) => member.done());
  const pending = box.members.filter((member) => !member.done());
  loop.hooks?.waitEnded(box, why, done, pending);
}

/** More members than this are counted, not named. */
const NAMED = 8;

/** The members of a box in words: `a, b1, b2`. */
export function listMembers(members: Iterable<Future<unknown>>): string {
  const labels = [...members].map((member) => (member instanceof Task ? member.label : member.reason));
  if (labels.length <= NAMED) return labels.join(", ");
  return `${labels.slice(0, NAMED - 1).join(", ")} and ${labels.length - NAMED + 1} more`;
}
