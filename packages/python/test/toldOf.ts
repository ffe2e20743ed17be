import type { Trace } from "@interleave/trace";

/** Of a trace's events those of objects at which tasks meet, and who becomes ready because somebody else did something. */
export function toldOf(trace: Trace): string[] {
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
    } else if (event.kind === "itemReceived") {
      lines.push(`itemReceived ${event.text} by ${name(event.task)}, line ${trace.sites[event.place]?.line}`);
    } else if (event.kind === "signalled") {
      const woken = event.woken.map(name).join(" ") || "nobody";
      lines.push(`signalled ${object} ${event.signal} by ${name(event.by)}, wakes ${woken}`);
    } else if (event.kind === "taskReady" && event.cause === "future") {
      lines.push(`taskReady ${name(event.task)}: future`);
    }
  }
  return lines;
}
