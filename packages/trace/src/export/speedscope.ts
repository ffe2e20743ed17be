import type { Lane, Span } from "../model.ts";
import type { Trace } from "../trace.ts";

interface Frame {
  name: string;
  line?: number;
  col?: number;
}

/**
 * The trace in speedscope's own evented format: a profile a task, whose stack is where the task stands: the functions that it
 * waits in, outermost first, and on top what it waits on, or its state. Times are seconds. In parts to be put one behind the other.
 */
export function* speedscopeParts(trace: Trace, title = "Interleave"): Generator<string> {
  const frames = new Frames();
  const head = [
    '"$schema":"https://www.speedscope.app/file-format-schema.json"',
    '"exporter":"Interleave"',
    `"name":${JSON.stringify(title)}`,
    '"activeProfileIndex":0',
    '"profiles":[\n',
  ];
  yield `{${head.join(",\n")}`;
  for (const [index, lane] of trace.lanes.entries()) {
    if (index > 0) yield ",\n";
    yield* profile(trace, lane, frames);
  }
  yield `\n],\n"shared":{"frames":${JSON.stringify(frames.list)}}}\n`;
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

function* profile(trace: Trace, lane: Lane, frames: Frames): Generator<string> {
  const head = { type: "evented", name: lane.name, unit: "seconds", startValue: 0, endValue: trace.end };
  yield `${JSON.stringify(head).slice(0, -1)},"events":[`;
  let between = "";
  for (const span of lane.spans) {
    const stack = stackOf(trace, lane, span).map((frame) => frames.indexOf(frame));
    const opened = stack.map((frame) => ({ type: "O", at: span.fromAt, frame }));
    const closed = stack.reverse().map((frame) => ({ type: "C", at: span.toAt, frame }));
    yield between + JSON.stringify([...opened, ...closed]).slice(1, -1);
    between = ",";
  }
  yield "]}";
}

function stackOf(trace: Trace, { coroutine }: Lane, { state, reason, chain }: Span): Frame[] {
  const places = chain.flatMap((place) => trace.sites[place] ?? []);
  const suspended = places.map(({ fn, line, col }): Frame => ({ name: fn, line, col }));
  return [
    ...(suspended.length > 0 ? suspended : [{ name: coroutine }]),
    { name: state === "waiting" ? reason : state },
  ];
}
