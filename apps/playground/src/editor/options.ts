import type { editor } from "monaco-editor/editor";

/** What does not change while the editor stands. */
export const options: editor.IStandaloneEditorConstructionOptions = {
  ariaLabel: "Scenario source",
  automaticLayout: true,
  cursorBlinking: "solid",
  dropIntoEditor: { enabled: false },
  fixedOverflowWidgets: true,
  folding: false,
  glyphMargin: false,
  guides: { indentation: false },
  // Numbers in 31 px, then 17 px of air: the gutter of 48.
  lineDecorationsWidth: 17,
  lineNumbersMinChars: 4,
  links: false,
  minimap: { enabled: false },
  occurrencesHighlight: "off",
  overviewRulerLanes: 0,
  padding: { top: 0, bottom: 4 },
  renderControlCharacters: true,
  // "dimmed" is too pale to read.
  renderFinalNewline: "on",
  renderLineHighlight: "none",
  scrollBeyondLastColumn: 0,
  scrollBeyondLastLine: false,
  scrollbar: {
    verticalScrollbarSize: 8,
    horizontalScrollbarSize: 10,
    useShadows: false,
    alwaysConsumeMouseWheel: false,
  },
  smoothScrolling: false,
  stickyScroll: { enabled: false },
  tabSize: 2,
  unicodeHighlight: {
    invisibleCharacters: true,
    ambiguousCharacters: true,
    includeComments: true,
    includeStrings: true,
  },
  unusualLineTerminators: "off",
  wordBasedSuggestions: "off",
};
