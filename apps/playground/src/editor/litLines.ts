import type { editor } from "monaco-editor/editor";
import type { LineMarker, LineNotes, LineValue, LineWait } from "./contract.ts";

/** One line with all that stands beside it: its tasks in the order given, those that are suspended there themselves first. */
export interface LitLine {
  line: number;
  markers: LineMarker[];
  wait: LineWait | null;
  values: LineValue[];
}

/** Whose state the edge shows where several stand on one line: the one nearest to running. */
const precedence: Record<LineMarker["state"], number> = { running: 0, ready: 1, waiting: 2, done: 3 };

/** Lines past the end of the text are dropped: the run may be of an older, longer source. */
export function litLines({ markers, waits, values }: LineNotes, lineCount: number): LitLine[] {
  const byLine = new Map<number, LitLine>();
  const at = (line: number): LitLine | null => {
    if (line < 1 || line > lineCount) return null;
    const there = byLine.get(line) ?? { line, markers: [], wait: null, values: [] };
    byLine.set(line, there);
    return there;
  };
  for (const frame of ["inner", "outer"]) {
    for (const marker of markers) if (marker.frame === frame) at(marker.line)?.markers.push(marker);
  }
  for (const wait of waits) {
    const there = at(wait.line);
    if (there !== null) there.wait = wait;
  }
  for (const value of values) at(value.line)?.values.push(value);
  return [...byLine.values()].sort((a, b) => a.line - b.line);
}

/** Tint and edge of a line, in the colour of the task that leads it. A line without tasks keeps its place and no more. */
export function decorationOf({ line, markers }: LitLine): editor.IModelDeltaDecoration {
  const lead = markers.reduce<LineMarker | null>((a, b) => (a === null || leads(b, a) ? b : a), null);
  const look = lead && `lit-line lit-${lead.state} lit-${lead.frame} lit-slot-${lead.slot}`;
  const edge = look === null ? "" : `lit-edge ${look}`;
  return {
    range: { startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: 1 },
    options: {
      isWholeLine: true,
      ...(look && { className: look }),
      marginClassName: `lit-margin ${edge}`,
      stickiness: 1 satisfies editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges,
    },
  };
}

function leads(one: LineMarker, other: LineMarker): boolean {
  if (one.frame !== other.frame) return one.frame === "inner";
  return precedence[one.state] < precedence[other.state];
}
