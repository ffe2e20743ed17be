import * as scheduler from "@interleave/scheduler";
import { Recorder, Trace } from "@interleave/trace";
import { load } from "../scheduled.ts";

/** The trace of a JavaScript program as our scheduler and recorder write it. */
export function recordScheduled(source: string): Trace {
  const recorder = new Recorder();
  const note = (...words: string[]) => {
    recorder.printed(scheduler.currentTask(), "log", words.join(" "));
  };
  const { main } = load(source, scheduler, note, () => {});
  try {
    scheduler.run(main(), { instruments: [recorder] });
  } catch {
    // However main ends, the trace says so.
  }
  const trace = new Trace();
  trace.append(recorder.take());
  return trace;
}
