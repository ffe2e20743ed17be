import type { Lane, Span } from "../model.ts";
import type { Trace } from "../trace.ts";

const TAGS = { waiting: "done", ready: "crit", running: "active" } as const;

/**
 * The trace as a Mermaid Gantt diagram: a section a task, a bar for what lasts, a milestone for each step that takes no time.
 * Mermaid knows whole milliseconds; what is shorter is drawn as a milestone.
 */
export function mermaidGantt(trace: Trace): string {
  const lines = ["---", "displayMode: compact", "---", "gantt", "  dateFormat x", `  axisFormat ${axisFormat(trace)}`];
  for (const lane of trace.lanes) {
    lines.push(`  section ${escaped(lane.name) || "task"}`);
    for (const span of lane.spans) lines.push(...bar(span));
    if (lane.outcome !== null) lines.push(milestone(endWords(lane), lane.doneAt));
  }
  return `${lines.join("\n")}\n`;
}

function axisFormat({ end }: Trace): string {
  if (end < 5) return "%S.%L";
  return end < 60 ? "%S s" : end < 3600 ? "%M:%S" : "%H:%M:%S";
}

/** Each begins with a word of ours, never with a task's: no line can turn into another of Mermaid's statements. */
function words({ state, reason }: Span): string {
  if (state === "running") return "runs";
  return state === "ready" ? `ready, ${reason}` : `waits, ${reason}`;
}

function bar(span: Span): string[] {
  const [from, to] = [milliseconds(span.fromAt), milliseconds(span.toAt)];
  if (to > from) return [`  ${escaped(words(span))} :${TAGS[span.state]}, ${from}, ${to}`];
  // Standing in the ready queue for no time is told by the step that follows.
  return span.state === "running" ? [milestone(words(span), span.fromAt)] : [];
}

function milestone(text: string, at: number): string {
  return `  ${escaped(text)} :milestone, ${milliseconds(at)}, 0ms`;
}

function endWords({ outcome, text }: Lane): string {
  return `${outcome} ${text}`.trim();
}

function milliseconds(seconds: number): number {
  return Math.round(seconds * 1000);
}

/** All but letters, digits and a few harmless marks as Mermaid's entity codes: nothing of it is syntax, a directive or HTML. */
function escaped(text: string): string {
  return text.replace(/[^\p{L}\p{N} ().,_'+*/=-]/gu, (character) => `#${character.codePointAt(0)};`);
}
