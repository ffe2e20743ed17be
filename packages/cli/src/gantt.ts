import { TEXT_LEGEND, type TextRow, type Trace, textGantt } from "@interleave/trace";
import type { Colour } from "./colour.ts";

const MOST_ROWS = 200;

/** The run as a chart of so many columns, each task in its colour. */
export function ganttLines(trace: Trace, columns: number, colour: Colour): string[] {
  const { ruler, rows, left } = textGantt(trace, columns, MOST_ROWS);
  const more = left > 0 ? [colour.faint(`... and ${left} more tasks`)] : [];
  return [colour.faint(ruler), ...rows.map((row) => rowLine(row, colour)), ...more, "", colour.faint(TEXT_LEGEND)];
}

function rowLine({ lane, label, bar, end }: TextRow, colour: Colour): string {
  const marks = bar.map(({ state, text }) =>
    state === "none" ? text : colour.task(lane.slot, text, state === "running"),
  );
  const ended = lane.outcome === "raised" ? colour.error(end) : end;
  return `${colour.task(lane.slot, label)}${marks.join("")} ${ended}`.trimEnd();
}
