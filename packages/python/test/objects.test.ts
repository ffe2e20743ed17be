import { fromJSON, type Trace } from "@interleave/trace";
import { describe, expect, test } from "vitest";
import { cases } from "./objects.cases.ts";
import { loadRuntimes } from "./runtimes.ts";

/** Of all events those of objects, and who becomes ready because somebody else did something. */
function toldOf(trace: Trace): string[] {
  const objects: string[] = [];
  const name = (task: number) => (task === 0 ? "nobody" : (trace.laneOf(task)?.name ?? `future ${task}`));
  const lines: string[] = [];
  for (let seq = 0; seq < trace.length; seq += 1) {
    const event = trace.event(seq);
    const object = "object" in event ? objects[event.object] : undefined;
    if (event.kind === "objectSeen") {
      objects[event.object] = event.name;
      lines.push(`objectSeen ${event.object}: ${event.objectKind} ${event.name}, limit ${event.limit}`);
    } else if (event.kind === "lockAcquired") {
      lines.push(`lockAcquired ${object} by ${name(event.by)}, ${event.left} left`);
    } else if (event.kind === "lockReleased") {
      lines.push(`lockReleased ${object} by ${name(event.by)} to ${name(event.to)}, ${event.left} left`);
    } else if (event.kind === "queuePut" || event.kind === "queueGot") {
      lines.push(`${event.kind} ${object} by ${name(event.by)} to ${name(event.to)}, size ${event.size}`);
    } else if (event.kind === "signalled") {
      const woken = event.woken.map(name).join(" ") || "nobody";
      lines.push(`signalled ${object} ${event.signal} by ${name(event.by)}, wakes ${woken}`);
    } else if (event.kind === "taskReady" && event.cause === "future") {
      lines.push(`taskReady ${name(event.task)}: future`);
    }
  }
  return lines;
}

describe.each(await loadRuntimes())("what $name tells of", ({ version, run }) => {
  const those = cases.filter(({ since = 3.11 }) => version >= since);
  test.each(those)("$name", ({ source, told }) => {
    expect(toldOf(fromJSON(run(source)).trace)).toEqual(told);
  });
});
