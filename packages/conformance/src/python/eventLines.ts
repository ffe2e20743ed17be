import type { EventKind, Trace, TraceEvent } from "@interleave/trace";

/** What the two languages say each in its own way: places, texts of values, names of calls. */
const apart = new Set(["seq", "place", "chain", "text", "message", "coroutine", "reason"]);

/** Fields that are ids of tasks and futures. */
const ids = new Set([
  "task",
  "by",
  "on",
  "member",
  "future",
  "members",
  "done",
  "pending",
  "target",
  "reader",
  "parent",
  "owner",
]);

/**
 * The events as text, one a line, in what both languages have in common. Tasks and futures are numbered as they come up,
 * since neither tells of all of them.
 */
export function eventLines(trace: Trace): string[] {
  const numbers = new Map<number, number>([[0, 0]]);
  const numberOf = (id: number) => {
    const number = numbers.get(id) ?? numbers.size;
    numbers.set(id, number);
    return number;
  };
  const lines: string[] = [];
  for (let seq = 0; seq < trace.length; seq += 1) {
    const event = trace.event(seq);
    if (!isCompared(event)) continue;
    const fields = Object.entries(event).flatMap(([name, value]) => {
      if (apart.has(name) || name === "kind" || (event.kind === "turnStarted" && name === "ready")) return [];
      const isId = ids.has(name);
      const shown = !isId ? value : Array.isArray(value) ? value.map(numberOf) : numberOf(value as number);
      return [`${name}=${JSON.stringify(shown)}`];
    });
    lines.push(`${event.kind} ${fields.join(" ")}`);
  }
  return lines;
}

/** What happens at locks and queues is told by our scheduler alone so far. */
const oursAlone = new Set<string>([
  "objectSeen",
  "lockAcquired",
  "lockReleased",
  "queuePut",
  "queueGot",
  "signalled",
] satisfies EventKind[]);

/** A coroutine that is never awaited is found by Python when it is thrown away, and by us for our own alone. */
function isCompared(event: TraceEvent): boolean {
  return !oursAlone.has(event.kind) && !(event.kind === "problemFound" && event.problem === "neverAwaited");
}
