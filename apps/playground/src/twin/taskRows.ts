import type { Instant, TaskAt, Trace } from "@interleave/trace";
import { lineOf, seconds, stateWord } from "../instant/words.ts";

/** A task as the table tells of it. */
export interface TaskRow {
  task: number;
  name: string;
  slot: number;
  /** `ready`, `running`, `waiting`, `returned`, `raised`, `cancelled`. */
  state: string;
  /** Since when, in words. */
  since: string;
  /** "" unless it waits. */
  waitsFor: string;
  line: number | undefined;
  /** The value or the error once it is done. */
  result: string;
}

/** Rows listed; a task beyond them is listed when it is selected. */
export const mostRows = 200;

/** Every task as it stands at an instant, the selected one among them. */
export function taskRows(trace: Trace, { tasks }: Instant, selected?: number): TaskRow[] {
  const rows = tasks.slice(0, mostRows);
  const beyond = tasks.findIndex(({ task }) => task === selected);
  if (beyond >= mostRows) rows.unshift(tasks[beyond] as TaskAt);
  return rows.map((at) => ({
    task: at.task,
    name: at.name,
    slot: at.slot,
    state: stateWord(at),
    since: seconds(at.state === "done" ? at.doneAt : at.since),
    waitsFor: at.waitingOn,
    line: lineOf(trace, at.place),
    result: at.text,
  }));
}

export const columns = ["Task", "State", "Since", "Waits for", "Line", "Result"] as const;

/** The table as text, a line a task and a tab between two columns. */
export function tableText(rows: readonly TaskRow[]): string {
  const lines = rows.map(({ name, state, since, waitsFor, line, result }) => [
    name,
    state,
    since,
    waitsFor,
    line ?? "",
    result,
  ]);
  return [columns, ...lines].map((cells) => cells.join("\t")).join("\n");
}
