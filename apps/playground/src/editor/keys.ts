import { type editor, type IDisposable, KeyCode, KeyMod } from "monaco-editor/editor";

interface Acts {
  run(): void;
  /** Turns about whether Tab indents. */
  turnTab(): void;
  /** Tells everything about a line. */
  tellLine(line: number): void;
}

/** The keys that are ours: Ctrl/Cmd+Enter runs, Ctrl+M says what Tab does, Alt+Enter tells what happened on the line. */
export function bindKeys(code: editor.IStandaloneCodeEditor, acts: Acts): IDisposable {
  const bound = [
    code.addAction({
      id: "interleave.run",
      label: "Run",
      keybindings: [KeyMod.CtrlCmd | KeyCode.Enter],
      contextMenuGroupId: "navigation",
      run: () => acts.run(),
    }),
    code.addAction({
      id: "interleave.tab",
      label: "Let Tab indent, or move on to the next control",
      keybindings: [KeyMod.CtrlCmd | KeyCode.KeyM, KeyMod.WinCtrl | KeyCode.KeyM],
      run: () => acts.turnTab(),
    }),
    code.addAction({
      id: "interleave.line",
      label: "What happened on this line",
      keybindings: [KeyMod.Alt | KeyCode.Enter],
      contextMenuGroupId: "navigation",
      run: () => acts.tellLine(code.getPosition()?.lineNumber ?? 1),
    }),
  ];
  return { dispose: () => bound.forEach((key) => void key.dispose()) };
}
