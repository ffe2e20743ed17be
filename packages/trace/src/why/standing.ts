import { stateAt } from "../stateAt.ts";
import type { Trace } from "../trace.ts";
import { counted, listed, named, type Part, say, seconds } from "./sentence.ts";

/** Who stood before a task in the ready queue, as a sentence of its own or as a clause on the task as `it`. */
export function standing(trace: Trace, task: number, seq: number, known: number, form: "sentence" | "clause"): Part[] {
  const ahead = stateAt(trace, seq).ready.filter((other) => other !== task);
  const spans = trace.spansOf(task);
  const to = spans.toSeq(spans.indexOfSeq(seq));
  const stands = to === -1 || to >= known;
  const it = form === "clause" ? "it" : named(trace, task);
  const who = ahead.length === 0 ? [form === "clause" ? "nothing" : "Nothing"] : listed(trace, ahead);
  const be = stands ? (ahead.length > 1 ? "are" : "is") : ahead.length > 1 ? "were" : "was";
  const many = ahead.length > 1 ? `, ${counted(ahead.length, "step")}` : "";
  const stood = stands ? 0 : trace.atOf(to) - trace.atOf(seq);
  const long = stood > 0 ? ` It stood there for ${seconds(stood)}.` : "";
  return say`${who} ${be} ahead of ${it} in the ready queue${many}.${long}`;
}
