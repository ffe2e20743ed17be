import { speedscopeParts, type Trace } from "@interleave/trace";

/** The trace as its own export writes it for speedscope: a profile a task. */
export function speedscopeFile(trace: Trace): Iterable<string> {
  return speedscopeParts(trace);
}

/**
 * All segments of all lanes in one profile, lane behind lane: speedscope shows one profile at a time, and its stack holds no
 * lanes that overlap. So it draws as many segments as the others, in one row.
 */
export function* speedscopeLane(trace: Trace): Generator<string> {
  const shared = { frames: ["ready", "running", "waiting"].map((name) => ({ name })) };
  const width = Math.ceil(trace.end * 1e6);
  const endValue = width * trace.lanes.length;
  yield `{"$schema":"https://www.speedscope.app/file-format-schema.json","shared":${JSON.stringify(shared)},"profiles":[`;
  yield `{"type":"evented","name":"all","unit":"microseconds","startValue":0,"endValue":${endValue},"events":[`;
  let between = "";
  for (const [place, { spans }] of trace.lanes.entries()) {
    for (let index = 0; index < spans.length; index++) {
      const frame = ["ready", "running", "waiting"].indexOf(spans.state(index));
      const [from, to] = [spans.fromAt(index), spans.toAt(index)].map((at) => Math.round(at * 1e6) + place * width);
      yield `${between}{"type":"O","at":${from},"frame":${frame}},{"type":"C","at":${to},"frame":${frame}}`;
      between = ",";
    }
  }
  yield "]}]}";
}

/** Items of vis-timeline: a range a segment, a group a lane, seconds as milliseconds. */
export function* visItems(trace: Trace): Generator<string> {
  yield "[";
  let between = "";
  for (const [group, { spans }] of trace.lanes.entries()) {
    for (let index = 0; index < spans.length; index++) {
      const [start, end] = [spans.fromAt(index) * 1000, spans.toAt(index) * 1000];
      yield `${between}{"group":${group},"start":${start},"end":${Math.max(end, start + 0.01)},"content":""}`;
      between = ",";
    }
  }
  yield "]";
}
