import { editor, type IDisposable } from "monaco-editor/editor";
import type { LineLayer } from "./LineLayer.ts";

interface Acts {
  /** The line under the pointer, else the cursor's while the text has the focus; null for none. Told when it changes. */
  point(line: number | null): void;
  /** The edge of a line, or its number, was pressed. */
  press(line: number): void;
}

const { GUTTER_GLYPH_MARGIN, GUTTER_LINE_NUMBERS, GUTTER_LINE_DECORATIONS } = editor.MouseTargetType;
const gutter: readonly editor.MouseTargetType[] = [GUTTER_GLYPH_MARGIN, GUTTER_LINE_NUMBERS, GUTTER_LINE_DECORATIONS];

/** Follows which line a person points at, with the pointer or with the cursor. */
export function followPointing(code: editor.IStandaloneCodeEditor, layer: LineLayer, acts: Acts): IDisposable {
  let hovered: number | null = null;
  let told: number | null = null;
  const tell = () => {
    const caret = code.hasTextFocus() ? (code.getPosition()?.lineNumber ?? null) : null;
    const line = hovered ?? caret;
    if (line === told) return;
    told = line;
    acts.point(line);
  };
  const hover = (line: number | null) => {
    hovered = line;
    tell();
  };
  const container = code.getContainerDomNode();
  const overChip = ({ target }: PointerEvent) => {
    const line = target instanceof Element ? layer.lineOf(target) : null;
    if (line !== null) hover(line);
  };
  const leave = () => hover(null);
  container.addEventListener("pointerover", overChip);
  container.addEventListener("pointerleave", leave);
  const heard = [
    code.onMouseMove(({ target }) => hover(target.position?.lineNumber ?? null)),
    code.onMouseUp(({ target }) => {
      const line = gutter.includes(target.type) ? target.position?.lineNumber : undefined;
      // The browser closes what is open once the release has been handled: a card that opened in here, too.
      if (line !== undefined) setTimeout(() => acts.press(line), 0);
    }),
    code.onDidChangeCursorPosition(tell),
    code.onDidFocusEditorText(tell),
    code.onDidBlurEditorText(tell),
  ];
  return {
    dispose() {
      for (const each of heard) each.dispose();
      container.removeEventListener("pointerover", overChip);
      container.removeEventListener("pointerleave", leave);
      if (told !== null) acts.point(null);
    },
  };
}
