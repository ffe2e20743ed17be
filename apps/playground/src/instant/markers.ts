import type { Instant, TaskAt, Trace } from "@interleave/trace";
import type { LineMarker } from "../editor/contract.ts";
import { clock, lineOf, stateWord } from "./words.ts";

/**
 * Every line on which a task stands: waiting, ready or running; and, for one that has just ended, where it ended.
 * A line that the run has no place for gets none.
 */
export function markersAt(trace: Trace, instant: Instant): LineMarker[] {
  const deadlines = new Map(instant.timers.map(({ owner, at }) => [owner, at]));
  const markers: LineMarker[] = [];
  for (const task of instant.tasks) {
    if (task.state === "done" && task.doneAt !== instant.at) continue;
    const line = lineOf(trace, task.place);
    if (line === undefined) continue;
    const words = wordsFor(task, deadlines.get(task.task));
    markers.push({ line, task: task.name, slot: task.slot % 10, state: task.state, words });
  }
  return markers;
}

function wordsFor(task: TaskAt, deadline: number | undefined): string {
  if (task.state === "done") return `${stateWord(task)} ${clock(task.doneAt)}`;
  if (task.state !== "waiting") return task.state;
  return deadline === undefined ? `waiting · ${task.waitingOn}` : `waiting · until ${clock(deadline)}`;
}

export function sameMarkers(some: readonly LineMarker[], others: readonly LineMarker[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, index) => {
      const other = others[index];
      return (
        one.task === other?.task &&
        one.line === other.line &&
        one.state === other.state &&
        one.words === other.words &&
        one.slot === other.slot
      );
    })
  );
}
