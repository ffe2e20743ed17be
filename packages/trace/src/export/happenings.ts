import type { TraceEvent } from "../events.ts";
import type { Trace } from "../trace.ts";
import { microseconds } from "./microseconds.ts";
import { type OrderedRow, PROCESS } from "./traceEventRow.ts";

/** What happens at an instant: `i` for each cancellation asked for, each task cancelled, each that raised; `C` for the ready queue. */
export function* happenings(trace: Trace): Generator<OrderedRow> {
  const ready = new Set<number>();
  for (let seq = 0; seq < trace.length; seq += 1) {
    switch (trace.kindOf(seq)) {
      case "cancelRequested":
        yield { seq, row: cancelRow(trace, trace.eventOf("cancelRequested", seq)) };
        break;
      case "taskDone": {
        const done = trace.eventOf("taskDone", seq);
        if (done.outcome !== "returned") yield { seq, row: endRow(done) };
        if (ready.delete(done.task)) yield lengthRow(trace, seq, ready.size);
        break;
      }
      case "taskReady":
        ready.add(trace.eventOf("taskReady", seq).task);
        yield lengthRow(trace, seq, ready.size);
        break;
      case "stepStarted":
        if (ready.delete(trace.eventOf("stepStarted", seq).task)) yield lengthRow(trace, seq, ready.size);
    }
  }
}

/** On the task that is to be cancelled; a future that is no task has no thread, so that one is told of the whole process. */
function cancelRow(trace: Trace, event: TraceEvent & { kind: "cancelRequested" }): OrderedRow["row"] {
  const { target, by, message, accepted, at } = event;
  const isTask = trace.laneOf(target) !== undefined;
  return {
    ph: "i",
    name: "cancel",
    cat: "cancel",
    s: isTask ? "t" : "p",
    pid: PROCESS,
    tid: isTask ? target : PROCESS,
    ts: microseconds(at),
    args: {
      target: trace.nameOf(target),
      by: by === 0 ? "" : trace.nameOf(by),
      message,
      accepted: accepted ? "yes" : "no, it was done",
    },
  };
}

function endRow({ task, outcome, text, at }: TraceEvent & { kind: "taskDone" }): OrderedRow["row"] {
  const name = outcome === "raised" ? `raised ${text}` : outcome;
  return { ph: "i", name, cat: outcome, s: "t", pid: PROCESS, tid: task, ts: microseconds(at), args: { text } };
}

function lengthRow(trace: Trace, seq: number, length: number): OrderedRow {
  const ts = microseconds(trace.atOf(seq));
  return { seq, row: { ph: "C", name: "ready queue", pid: PROCESS, tid: PROCESS, ts, args: { length } } };
}
