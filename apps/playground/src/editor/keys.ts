import { type editor, type IDisposable, KeyCode, KeyMod } from "monaco-editor/editor";

interface Acts {
  run(): void;
  /** Whether Tab indents from now on. */
  indent(on: boolean): void;
}

/** The keys that are ours: Ctrl/Cmd+Enter runs, Ctrl+M says what Tab does. */
export function bindKeys(code: editor.IStandaloneCodeEditor, acts: Acts): IDisposable {
  let indents = false;
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
      run: () => {
        indents = !indents;
        code.updateOptions({ tabFocusMode: !indents });
        acts.indent(indents);
      },
    }),
  ];
  return { dispose: () => bound.forEach((key) => void key.dispose()) };
}
