import type { editor } from "monaco-editor/editor";

/** Where a line stands in the window. CSS pixels. */
export interface CardPlace {
  left: number;
  top: number;
  bottom: number;
}

/** Where a line of the text is, brought into sight if it was not. */
export function placeOfLine(code: editor.ICodeEditor, line: number): CardPlace {
  code.revealLine(line);
  const box = code.getContainerDomNode().getBoundingClientRect();
  const { contentLeft } = code.getLayoutInfo();
  const top = box.top + code.getTopForLineNumber(line) - code.getScrollTop();
  const bottom = top + code.getBottomForLineNumber(line) - code.getTopForLineNumber(line);
  return { left: box.left + contentLeft, top, bottom };
}
