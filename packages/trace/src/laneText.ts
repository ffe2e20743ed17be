import type { Lane, Span } from "./model.ts";
import type { Trace } from "./trace.ts";

/**
 * A trace's lanes as text, one a line, children indented under their parents: `.` stands for ready and `#` for running
 * where that took no time, a wait is its reason with its seconds, and the last word is how it ended.
 *
 *     main   . # gather(a, b1) 0..3 . # returned
 *       a    . # sleep(3) 0..3 . # returned
 *       b1   . # sleep(1) 0..1 . # returned
 */
export function laneText(trace: Trace): string {
  const names = trace.lanes.map((lane) => `${"  ".repeat(lane.depth)}${lane.name}`);
  const width = Math.max(0, ...names.map((name) => name.length));
  return trace.lanes.map((lane, index) => `${(names[index] as string).padEnd(width)}  ${laneWords(lane)}`).join("\n");
}

function laneWords(lane: Lane): string {
  const words = [...lane.spans].map(spanWords);
  if (lane.outcome !== null) words.push(lane.outcome);
  return words.join(" ");
}

function spanWords({ state, reason, fromAt, toAt, toSeq }: Span): string {
  const took = toSeq === -1 ? `${seconds(fromAt)}..` : `${seconds(fromAt)}..${seconds(toAt)}`;
  if (state === "waiting") return `${reason} ${took}`;
  if (fromAt !== toAt || toSeq === -1) return `${state} ${took}`;
  return state === "ready" ? "." : "#";
}

function seconds(at: number): string {
  return String(Number(at.toFixed(6)));
}
