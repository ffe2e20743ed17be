import type { editor, MarkerSeverity } from "monaco-editor/editor";
import type { SourceProblem } from "./contract.ts";

/** Monaco's numbers; its enum would pull the whole editor in here. */
const severities: Record<SourceProblem["severity"], MarkerSeverity> = { error: 8, warning: 4, info: 2 };

/** What the run says about the source, as underlines. A problem without an end reaches to the end of the word that it begins. */
export function problemMarkers(problems: readonly SourceProblem[], model: editor.ITextModel): editor.IMarkerData[] {
  return problems.map((problem) => {
    const start = model.validatePosition({ lineNumber: problem.line, column: problem.col });
    const word = model.getWordAtPosition(start)?.endColumn ?? start.column + 1;
    const end = model.validatePosition({
      lineNumber: problem.endLine ?? start.lineNumber,
      column: problem.endCol ?? Math.max(word, start.column + 1),
    });
    return {
      severity: severities[problem.severity],
      message: problem.message,
      source: "run",
      startLineNumber: start.lineNumber,
      startColumn: start.column,
      endLineNumber: end.lineNumber,
      endColumn: end.column,
    };
  });
}
