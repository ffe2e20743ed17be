import type { editor, IDisposable } from "monaco-editor/editor";
import type { SelectedPlace } from "./contract.ts";

/** Marks the place of what is selected elsewhere, and brings it into sight. Focus and cursor stay where they are. */
export class SelectedMark implements IDisposable {
  readonly #code: editor.ICodeEditor;
  readonly #decorations: editor.IEditorDecorationsCollection;

  constructor(code: editor.ICodeEditor) {
    this.#code = code;
    this.#decorations = code.createDecorationsCollection();
  }

  show(place: SelectedPlace | undefined): void {
    const model = this.#code.getModel();
    if (place === undefined || model === null || place.line > model.getLineCount()) {
      this.#decorations.clear();
      return;
    }
    const { line, col, endLine, endCol, reveal } = place;
    const range = model.validateRange({
      startLineNumber: line,
      startColumn: col,
      endLineNumber: endLine,
      endColumn: endCol,
    });
    this.#decorations.set([{ range, options: { inlineClassName: "selected-place" } }]);
    if (reveal) this.#code.revealLineInCenterIfOutsideViewport(line);
  }

  dispose(): void {
    this.#decorations.clear();
  }
}
