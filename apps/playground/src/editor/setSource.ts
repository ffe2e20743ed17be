import type { editor } from "monaco-editor/editor";
import { differenceOf } from "./difference.ts";

/** Puts a text from outside into the editor as one edit that can be undone; the cursor stays where its text stays. */
export function setSource(code: editor.ICodeEditor, text: string): void {
  const model = code.getModel();
  if (model === null) return;
  const before = model.getValue();
  const difference = differenceOf(before, text);
  if (difference === null) return;
  const start = model.getPositionAt(difference.start);
  const end = model.getPositionAt(difference.end);
  const range = {
    startLineNumber: start.lineNumber,
    startColumn: start.column,
    endLineNumber: end.lineNumber,
    endColumn: end.column,
  };
  code.pushUndoStop();
  code.executeEdits("outside", [{ range, text: difference.text, forceMoveMarkers: false }]);
  code.pushUndoStop();
  const another = difference.end - difference.start > before.length / 2;
  if (another) {
    code.setPosition({ lineNumber: 1, column: 1 });
    code.setScrollPosition({ scrollTop: 0, scrollLeft: 0 });
  }
}
