import type { Site } from "../events.ts";
import type { Trace } from "../trace.ts";

/** A coroutine that a task awaited directly, so that it ran inside the task: from its first wait to the end of its last. */
export interface Call {
  /** Where the task awaits it, and where it first waits itself: indices into the sites. */
  place: number;
  within: number;
  fromSeq: number;
  toSeq: number;
  fromAt: number;
  toAt: number;
}

/** The calls of a task in rows: each began in the step in which the one before it ended. */
export function rowsOf(trace: Trace, task: number): Call[][] {
  const rows: Call[][] = [];
  let row: Call[] = [];
  const spans = trace.spansOf(task);
  for (let index = 0; index < spans.length; index += 1) {
    if (spans.state(index) !== "waiting") continue;
    const { chain } = trace.eventOf("taskWaiting", spans.fromSeq(index));
    const [place, within] = chain;
    if (place === undefined || within === undefined || place === -1 || spans.toSeq(index) === -1) {
      if (row.length > 0) rows.push(row);
      row = [];
      continue;
    }
    const last = row[row.length - 1];
    if (last !== undefined && last.place === place && !isAnew(trace.sites, last, within)) {
      last.toSeq = spans.toSeq(index);
      last.toAt = spans.toAt(index);
    } else {
      row.push({
        place,
        within,
        fromSeq: spans.fromSeq(index),
        toSeq: spans.toSeq(index),
        fromAt: spans.fromAt(index),
        toAt: spans.toAt(index),
      });
    }
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** In a loop around the call, a wait where it first waited is the next call, unless it has a loop of its own there. */
function isAnew(sites: readonly Site[], { place, within: first }: Call, within: number): boolean {
  return within === first && inLoop(sites, place) && !inLoop(sites, within);
}

function inLoop(sites: readonly Site[], place: number): boolean {
  const site = sites[place];
  return (
    site !== undefined && sites.some((other) => other.kind === "loop" && other.fn === site.fn && holds(other, site))
  );
}

function holds(outer: Site, inner: Site): boolean {
  const begins = outer.line < inner.line || (outer.line === inner.line && outer.col <= inner.col);
  return begins && (outer.endLine > inner.endLine || (outer.endLine === inner.endLine && outer.endCol >= inner.endCol));
}
