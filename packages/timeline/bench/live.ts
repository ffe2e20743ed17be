import { type EventBatch, Trace, validateBatch } from "@interleave/trace";
import type { Timeline } from "../src/index.ts";
import { type Times, watch } from "./drive.ts";

export interface Live extends Times {
  /** Events that were appended. */
  events: number;
  seconds: number;
  /** Milliseconds of each frame's own reading and drawing. */
  script: number[];
}

/** What a page that does nothing with the batches comes to beside that worker: more cannot be asked of the machine. */
export async function idle(seconds: number, eventsASecond: number): Promise<Times> {
  const worker = new Worker("/worker.js");
  worker.postMessage(eventsASecond);
  const began = performance.now();
  const times = await watch(() => performance.now() - began < seconds * 1000);
  worker.terminate();
  return times;
}

/** Shows a run while a worker computes so many events of it a second: read with all checks, appended and drawn in each frame. */
export async function append(timeline: Timeline, seconds: number, eventsASecond: number): Promise<Live> {
  const trace = new Trace();
  timeline.setTrace(trace);
  const waiting: EventBatch[] = [];
  const worker = new Worker("/worker.js");
  worker.onmessage = ({ data }: MessageEvent<EventBatch>) => waiting.push(data);
  worker.postMessage(eventsASecond);
  const script: number[] = [];
  const began = performance.now();
  const times = await watch(() => {
    const start = performance.now();
    for (const batch of waiting.splice(0)) {
      validateBatch(batch, trace);
      trace.append(batch);
    }
    timeline.refresh();
    timeline.setPlayhead({ at: trace.end, seq: trace.length });
    timeline.flush();
    const now = performance.now();
    script.push(now - start);
    return now - began < seconds * 1000;
  });
  worker.terminate();
  return { ...times, script, events: trace.length, seconds: (performance.now() - began) / 1000 };
}
