import type { editor, IDisposable } from "monaco-editor/editor";
import { longestSource } from "./longestSource.ts";

/** Keeps out what would make the source too long: a paste before the editor has looked at it, anything else by undoing it. */
export function refuseLongText(code: editor.ICodeEditor, refused: (length: number) => void): IDisposable {
  const element = code.getContainerDomNode();
  const paste = (event: ClipboardEvent) => {
    const length = (code.getModel()?.getValueLength() ?? 0) + (event.clipboardData?.getData("text/plain").length ?? 0);
    if (length <= longestSource) return;
    event.preventDefault();
    event.stopPropagation();
    refused(length);
  };
  element.addEventListener("paste", paste, { capture: true });
  const changes = code.onDidChangeModelContent(() => {
    const length = code.getModel()?.getValueLength() ?? 0;
    if (length <= longestSource) return;
    refused(length);
    // The change is still being told to others; it can be taken back once they have heard of it.
    queueMicrotask(() => code.trigger("length", "undo", null));
  });
  return {
    dispose() {
      element.removeEventListener("paste", paste, { capture: true });
      changes.dispose();
    },
  };
}
