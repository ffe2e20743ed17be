import { editor } from "monaco-editor/editor";

interface Colours {
  base: "vs" | "vs-dark";
  surface: string;
  raised: string;
  hover: string;
  line: string;
  lineStrong: string;
  text: string;
  text2: string;
  text3: string;
  accent: string;
  accentSoft: string;
  onAccent: string;
  error: string;
  warn: string;
  keyword: string;
  string: string;
  number: string;
  function: string;
}

/** The page's tokens over again: Monaco takes numbers, not custom properties. */
const light: Colours = {
  base: "vs",
  surface: "#ffffff",
  raised: "#ffffff",
  hover: "#eceff2",
  line: "#dde1e6",
  lineStrong: "#7d8792",
  text: "#14181d",
  text2: "#434c56",
  text3: "#5d6773",
  accent: "#0a58b0",
  accentSoft: "#e3eefb",
  onAccent: "#ffffff",
  error: "#b01c1c",
  warn: "#7a4d00",
  keyword: "#7a2aa8",
  string: "#1d6a36",
  number: "#9a4300",
  function: "#0a58b0",
};

const dark: Colours = {
  base: "vs-dark",
  surface: "#15191d",
  raised: "#1d2227",
  hover: "#242a30",
  line: "#2a3037",
  lineStrong: "#6f7a86",
  text: "#eef1f4",
  text2: "#b9c1ca",
  text3: "#98a3ae",
  accent: "#7db7ff",
  accentSoft: "#16283c",
  onAccent: "#07131f",
  error: "#ff8f88",
  warn: "#f0be63",
  keyword: "#cfa3f5",
  string: "#93d5a4",
  number: "#f2b27a",
  function: "#8fc1ff",
};

export function defineThemes(): void {
  editor.defineTheme("interleave-light", themeOf(light));
  editor.defineTheme("interleave-dark", themeOf(dark));
}

function themeOf(colours: Colours): editor.IStandaloneThemeData {
  const foreground = (colour: string) => colour.slice(1);
  return {
    base: colours.base,
    inherit: false,
    rules: [
      { token: "", foreground: foreground(colours.text) },
      { token: "keyword", foreground: foreground(colours.keyword) },
      { token: "string", foreground: foreground(colours.string) },
      { token: "regexp", foreground: foreground(colours.string) },
      { token: "number", foreground: foreground(colours.number) },
      { token: "function", foreground: foreground(colours.function) },
      { token: "comment", foreground: foreground(colours.text3) },
    ],
    colors: {
      foreground: colours.text,
      descriptionForeground: colours.text2,
      errorForeground: colours.error,
      focusBorder: colours.accent,
      "textLink.foreground": colours.accent,
      "textLink.activeForeground": colours.accent,
      "editor.background": colours.surface,
      "editor.foreground": colours.text,
      "editorCursor.foreground": colours.text,
      "editorLineNumber.foreground": colours.text3,
      "editorLineNumber.activeForeground": colours.text,
      "editor.selectionBackground": `${colours.accent}40`,
      "editor.inactiveSelectionBackground": `${colours.accent}26`,
      "editor.selectionHighlightBackground": `${colours.accent}1f`,
      "editor.wordHighlightBackground": `${colours.accent}1f`,
      "editor.wordHighlightStrongBackground": `${colours.accent}33`,
      "editor.findMatchBackground": `${colours.warn}59`,
      "editor.findMatchHighlightBackground": `${colours.warn}33`,
      "editorBracketMatch.background": colours.hover,
      "editorBracketMatch.border": colours.lineStrong,
      "editorWhitespace.foreground": colours.line,
      "editorIndentGuide.background1": colours.line,
      "editorIndentGuide.activeBackground1": colours.lineStrong,
      "editorError.foreground": colours.error,
      "editorWarning.foreground": colours.warn,
      "editorInfo.foreground": colours.accent,
      "editorUnicodeHighlight.border": colours.warn,
      "editorWidget.background": colours.raised,
      "editorWidget.foreground": colours.text,
      "editorWidget.border": colours.line,
      "editorHoverWidget.background": colours.raised,
      "editorHoverWidget.foreground": colours.text,
      "editorHoverWidget.border": colours.line,
      "editorHoverWidget.statusBarBackground": colours.hover,
      "editorSuggestWidget.background": colours.raised,
      "editorSuggestWidget.foreground": colours.text,
      "editorSuggestWidget.border": colours.line,
      "editorSuggestWidget.highlightForeground": colours.accent,
      "editorSuggestWidget.focusHighlightForeground": colours.accent,
      "editorSuggestWidget.selectedBackground": colours.accentSoft,
      "editorSuggestWidget.selectedForeground": colours.text,
      "list.hoverBackground": colours.hover,
      "list.focusBackground": colours.accentSoft,
      "list.focusForeground": colours.text,
      "list.activeSelectionBackground": colours.accentSoft,
      "list.activeSelectionForeground": colours.text,
      "quickInput.background": colours.raised,
      "quickInput.foreground": colours.text,
      "quickInputList.focusBackground": colours.accentSoft,
      "quickInputList.focusForeground": colours.text,
      "menu.background": colours.raised,
      "menu.foreground": colours.text,
      "menu.selectionBackground": colours.accentSoft,
      "menu.selectionForeground": colours.text,
      "menu.border": colours.line,
      "input.background": colours.surface,
      "input.foreground": colours.text,
      "input.border": colours.lineStrong,
      "inputOption.activeBackground": colours.accentSoft,
      "inputOption.activeForeground": colours.text,
      "button.background": colours.accent,
      "button.foreground": colours.onAccent,
      "scrollbarSlider.background": `${colours.lineStrong}66`,
      "scrollbarSlider.hoverBackground": `${colours.lineStrong}99`,
      "scrollbarSlider.activeBackground": colours.lineStrong,
      "widget.shadow": "#00000033",
    },
  };
}
