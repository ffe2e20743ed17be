import { loader } from "@monaco-editor/react";
import * as monaco from "monaco-editor/editor";
import EditorWorker from "monaco-editor/editor/editor.worker?worker";
// Picking single features saves nothing and quietly loses completion.
import "monaco-editor/features/register.all";
import schedulerTypes from "virtual:scheduler-types";
import {
  type ModuleResolutionKind,
  type ScriptTarget,
  typescriptDefaults,
} from "monaco-editor/languages/features/typescript/register";
import TypeScriptWorker from "monaco-editor/languages/features/typescript/ts.worker?worker";
import globals from "./globals.d.ts.txt?raw";
import { registerTypeScript } from "./language.ts";
import { defineThemes } from "./themes.ts";

self.MonacoEnvironment = {
  getWorker: (_, label) => (label === "typescript" ? new TypeScriptWorker() : new EditorWorker()),
};

registerTypeScript();
monaco.languages.register({ id: "python", extensions: [".py"], aliases: ["Python"] });
// Nobody who stays with TypeScript fetches it.
monaco.languages.onLanguage("python", () => void import("./python/addPython.ts").then(({ addPython }) => addPython()));
defineThemes();

// Monaco's enums stop at ES2020 and Node's resolution; the compiler inside knows these too.
const es2022 = 9 as ScriptTarget;
const bundler = 100 as ModuleResolutionKind;
const esNext = 99;

typescriptDefaults.setCompilerOptions({
  target: es2022,
  module: esNext,
  moduleResolution: bundler,
  lib: ["es2022"],
  strict: true,
  isolatedModules: true,
  allowNonTsExtensions: true,
  types: [],
});
typescriptDefaults.setEagerModelSync(true);
typescriptDefaults.addExtraLib(globals, "file:///globals.d.ts");
for (const [path, text] of schedulerTypes) {
  typescriptDefaults.addExtraLib(text, `file:///node_modules/@interleave/scheduler/${path}`);
}

// Monaco starts a chord with this key; the page's commands come first.
monaco.editor.addKeybindingRules([{ keybinding: monaco.KeyMod.CtrlCmd | monaco.KeyCode.KeyK, command: null }]);

loader.config({ monaco });

export { monaco };
