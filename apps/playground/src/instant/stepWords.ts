import { isDeed, type Trace } from "@interleave/trace";
import { deedWords } from "./deedWords.ts";
import { listed } from "./words.ts";

export interface StepInWords {
  task: number;
  words: string;
  /** Events up to and with its stepEnded. */
  ended: number;
}

/** What the step that ended last in `from .. to` did: `starts, sleep(3)`, `adds a', waits`, `returns "b3"`. */
export function stepWords(trace: Trace, from: number, to: number): StepInWords {
  let task = 0;
  let ended = to;
  let fresh = false;
  let began = from;
  for (let seq = from; seq < to; seq += 1) {
    const kind = trace.kindOf(seq);
    if (kind === "stepStarted") began = seq;
    if (kind === "stepEnded") {
      ended = seq + 1;
      break;
    }
  }
  const started = trace.event(began);
  if (started.kind === "stepStarted") {
    task = started.task;
    fresh = trace.stepOf(began) === 0 || firstStepOf(trace, task) === began;
  }
  const added: string[] = [];
  const deeds = new Set<string>();
  let ending = "";
  for (let seq = began; seq < ended; seq += 1) {
    const event = trace.event(seq);
    if (event.kind === "taskCreated") added.push(trace.nameOf(event.task));
    else if (event.kind === "taskWaiting" && event.task === task)
      ending = waits(trace, event.on, event.box, event.reason);
    else if (isDeed(event) && event.by === task) deeds.add(deedWords(trace, event));
    else if (event.kind === "taskReady" && event.task === task) ending = "lets others run";
    else if (event.kind === "taskDone" && event.task === task) ending = ends(event.outcome, event.text);
  }
  const adds = added.length > 0 ? `adds ${listed(added, 3)}` : "";
  const words = [fresh ? "starts" : "", adds, deeds.size > 0 ? listed([...deeds], 3) : "", ending];
  return { task, words: words.filter((part) => part !== "").join(", "), ended };
}

function firstStepOf(trace: Trace, task: number): number {
  const spans = trace.spansOf(task);
  for (let index = 0; index < spans.length; index += 1)
    if (spans.state(index) === "running") return spans.fromSeq(index);
  return -1;
}

function waits(trace: Trace, on: number, box: number, reason: string): string {
  const words = trace.reasonInWords(on, box, reason);
  return words.startsWith("sleep(") ? words : "waits";
}

function ends(outcome: string, text: string): string {
  if (outcome === "returned") return text === "" || text === "undefined" ? "returns" : `returns ${text}`;
  return outcome === "raised" ? `raises ${text}` : "is cancelled";
}
