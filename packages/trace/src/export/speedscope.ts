import type { Lane, Span } from "../model.ts";
import type { Trace } from "../trace.ts";

interface Frame {
  name: string;
  line?: number;
  col?: number;
}

/**
 * The trace in speedscope's own evented format: a profile a task, whose stack is where the task stands: the functions that it
 * waits in, outermost first, and on top what it waits on, or its state. Times are seconds.
 */
export function toSpeedscope(trace: Trace, title = "Interleave"): string {
  const frames = new Frames();
  const profiles = trace.lanes.map((lane) => JSON.stringify(profile(trace, lane, frames)));
  const head = [
    '"$schema":"https://www.speedscope.app/file-format-schema.json"',
    '"exporter":"Interleave"',
    `"name":${JSON.stringify(title)}`,
    '"activeProfileIndex":0',
    `"shared":{"frames":${JSON.stringify(frames.list)}}`,
  ];
  return `{${head.join(",\n")},\n"profiles":[\n${profiles.join(",\n")}\n]}\n`;
}

/** Each frame once, by what it says. */
class Frames {
  readonly list: Frame[] = [];
  readonly #places = new Map<string, number>();

  indexOf(frame: Frame): number {
    const key = JSON.stringify([frame.name, frame.line, frame.col]);
    let place = this.#places.get(key);
    if (place === undefined) {
      place = this.list.push(frame) - 1;
      this.#places.set(key, place);
    }
    return place;
  }
}

function profile(trace: Trace, lane: Lane, frames: Frames) {
  const events: { type: "O" | "C"; at: number; frame: number }[] = [];
  for (const span of lane.spans) {
    const stack = stackOf(trace, lane, span).map((frame) => frames.indexOf(frame));
    for (const frame of stack) events.push({ type: "O", at: span.fromAt, frame });
    for (const frame of stack.reverse()) events.push({ type: "C", at: span.toAt, frame });
  }
  return { type: "evented", name: lane.name, unit: "seconds", startValue: 0, endValue: trace.end, events };
}

function stackOf(trace: Trace, { coroutine }: Lane, { state, reason, chain }: Span): Frame[] {
  if (state !== "waiting") return [{ name: coroutine }, { name: state }];
  const places = chain.flatMap((place) => trace.sites[place] ?? []);
  const suspended = places.map(({ fn, line, col }): Frame => ({ name: fn, line, col }));
  return [...(suspended.length > 0 ? suspended : [{ name: coroutine }]), { name: reason }];
}
