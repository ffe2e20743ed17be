import type { editor, MarkerSeverity } from "monaco-editor/editor";
import type { SourceProblem } from "./contract.ts";

/** Monaco's numbers; its enum would pull the whole editor in here. */
const severities: Record<SourceProblem["severity"], MarkerSeverity> = { error: 8, warning: 4, info: 2 };

/** What the run says about the source, as underlines. */
export function problemMarkers(problems: readonly SourceProblem[], model: editor.ITextModel): editor.IMarkerData[] {
  return problems.map((problem) => ({
    severity: severities[problem.severity],
    message: problem.message,
    source: "run",
    ...underlined(problem, model),
  }));
}

/** Where only the line is known, all that is written in it; without an end, up to the end of the word that it begins. */
function underlined({ line, col, endLine, endCol }: SourceProblem, model: editor.ITextModel) {
  const first = model.validatePosition({ lineNumber: line, column: 1 }).lineNumber;
  const start = model.validatePosition({
    lineNumber: line,
    column: col ?? model.getLineFirstNonWhitespaceColumn(first),
  });
  const word = model.getWordAtPosition(start)?.endColumn ?? start.column + 1;
  const wordEnd = Math.max(word, start.column + 1);
  const end = model.validatePosition({
    lineNumber: endLine ?? start.lineNumber,
    column: endCol ?? (col === undefined ? model.getLineLastNonWhitespaceColumn(first) : wordEnd),
  });
  return {
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
  };
}
