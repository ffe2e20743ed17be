import type { editor } from "monaco-editor/editor";
import type { LineMarker } from "./contract.ts";

/** One line with every task that stands on it, in the order given. */
export interface LitLine {
  line: number;
  markers: readonly LineMarker[];
}

/** Whose state the edge shows where several stand on one line: the one nearest to running. */
const precedence: Record<LineMarker["state"], number> = { running: 0, ready: 1, waiting: 2, done: 3 };

/** Lines past the end of the text are dropped: the run may be of an older, longer source. */
export function litLines(markers: readonly LineMarker[], lineCount: number): LitLine[] {
  const byLine = new Map<number, LineMarker[]>();
  for (const marker of markers) {
    if (marker.line < 1 || marker.line > lineCount) continue;
    const there = byLine.get(marker.line);
    if (there === undefined) byLine.set(marker.line, [marker]);
    else there.push(marker);
  }
  return [...byLine].map(([line, there]) => ({ line, markers: there })).sort((a, b) => a.line - b.line);
}

/** Tint and edge of a line, in the colour of the task that leads it. */
export function decorationOf({ line, markers }: LitLine): editor.IModelDeltaDecoration {
  const lead = markers.reduce((a, b) => (precedence[b.state] < precedence[a.state] ? b : a));
  const colour = `lit-slot-${lead.slot}`;
  return {
    range: { startLineNumber: line, startColumn: 1, endLineNumber: line, endColumn: 1 },
    options: {
      isWholeLine: true,
      className: `lit-line lit-${lead.state} ${colour}`,
      marginClassName: `lit-line lit-edge lit-${lead.state} ${colour}`,
      stickiness: 1 satisfies editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges,
    },
  };
}
