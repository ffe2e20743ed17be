import type { editor, IDisposable } from "monaco-editor/editor";

export type Font = Required<Pick<editor.IEditorOptions, "fontSize" | "lineHeight" | "fontFamily">>;

/** Reads the code's font from an element that is as wide as its size and as high as its line, now and whenever that changes. */
export function followTokens(probe: HTMLElement, apply: (font: Font) => void): IDisposable {
  const read = () => {
    const { width, height, fontFamily } = getComputedStyle(probe);
    const fontSize = Number.parseFloat(width);
    const lineHeight = Number.parseFloat(height);
    if (fontSize > 0 && lineHeight > 0) apply({ fontSize, lineHeight, fontFamily });
  };
  read();
  const observer = new ResizeObserver(read);
  observer.observe(probe);
  return { dispose: () => observer.disconnect() };
}
