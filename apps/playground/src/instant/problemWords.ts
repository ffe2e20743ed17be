import type { RunProblem } from "@interleave/runner";
import { seconds } from "./words.ts";

/** The fact, in a few words. `end` is where the run ended, in seconds; `result` what it gave, null if it was cut short. */
export function problemHeading({ kind, message }: RunProblem, end: number, result: string | null): string {
  switch (kind) {
    case "syntax":
      return "This source cannot be read";
    case "noMain":
      return "There is no main to start";
    case "deadlock":
      return `Deadlock at ${seconds(end)}`;
    case "waiting":
      return `Waiting for input at ${seconds(end)}`;
    case "limit":
      return result === null ? `Too much: ended at ${seconds(end)}` : "Too much to keep all of it";
    case "crashed":
      return "The run crashed";
    case "stopped":
      return `Stopped at ${seconds(end)}`;
    case "raised":
      return message;
  }
}

/** The cause, in one sentence, with its line. */
export function problemSentence({ kind, message, task, line }: RunProblem, end: number): string {
  const where = line === undefined ? "" : ` in line ${line}`;
  if (kind === "raised") {
    const who = task === undefined ? "It was raised" : `${task} raised it`;
    return `${who}${where}; nobody caught it, and the run ended at ${seconds(end)}.`;
  }
  if (kind === "deadlock") {
    return "Every task waits, no timer is set and nothing is ready, so virtual time cannot move.";
  }
  if (line === undefined || message.includes(`line ${line}`)) return message;
  return `${message.replace(/[.\s]+$/, "")}${where}.`;
}
