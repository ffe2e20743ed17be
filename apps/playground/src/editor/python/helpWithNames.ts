import { languages } from "monaco-editor/editor";
import type { KnownName } from "./knownName.ts";
import { moduleBefore } from "./modules.ts";
import { snippets } from "./snippets.ts";
import { callAt, wordAt } from "./wordAt.ts";

const icons: Record<KnownName["kind"], languages.CompletionItemKind> = {
  function: languages.CompletionItemKind.Function,
  coroutine: languages.CompletionItemKind.Function,
  class: languages.CompletionItemKind.Class,
  constant: languages.CompletionItemKind.Constant,
  exception: languages.CompletionItemKind.Class,
};

/** Completion, hovers and signatures for the names of asyncio and of our own modules, and snippets: what a newcomer looks up most. */
export function helpWithNames(): void {
  languages.registerCompletionItemProvider("python", {
    triggerCharacters: ["."],
    provideCompletionItems(model, position) {
      const { startColumn, endColumn } = model.getWordUntilPosition(position);
      const { lineNumber } = position;
      const range = { startLineNumber: lineNumber, endLineNumber: lineNumber, startColumn, endColumn };
      const before = model.getLineContent(lineNumber).slice(0, startColumn - 1);
      const module = moduleBefore(before, model.getValue());
      if (module)
        return { suggestions: [...module.names.values()].map((each) => suggestion(each, module.name, range)) };
      if (before.trim() !== "") return { suggestions: [] };
      return { suggestions: snippets.map(({ label, doc, body }) => ({ ...inserted(label, body, doc), range })) };
    },
  });
  languages.registerHoverProvider("python", {
    provideHover(model, { lineNumber, column }) {
      const word = wordAt(model.getLineContent(lineNumber), column - 1, model.getValue());
      if (!word) return null;
      return {
        range: {
          startLineNumber: lineNumber,
          endLineNumber: lineNumber,
          startColumn: word.start + 1,
          endColumn: word.end + 1,
        },
        contents: [{ value: `\`\`\`python\n${signatureOf(word.name, word.module)}\n\`\`\`` }, { value: word.name.doc }],
      };
    },
  });
  languages.registerSignatureHelpProvider("python", {
    signatureHelpTriggerCharacters: ["(", ","],
    provideSignatureHelp(model, { lineNumber, column }) {
      const line = model.getLineContent(lineNumber);
      const call = callAt(line.slice(0, column - 1));
      const word = call && wordAt(line, call.end, model.getValue());
      if (!call || !word?.name.parameters) return null;
      const { doc, parameters } = word.name;
      return {
        value: {
          signatures: [
            {
              label: signatureOf(word.name, word.module),
              documentation: { value: doc },
              parameters: parameters.map((label) => ({ label })),
            },
          ],
          activeSignature: 0,
          activeParameter: Math.min(call.argument, Math.max(0, parameters.length - 1)),
        },
        dispose: () => {},
      };
    },
  });
}

function suggestion(
  each: KnownName,
  module: string,
  range: languages.CompletionItem["range"],
): languages.CompletionItem {
  return {
    label: each.name,
    kind: icons[each.kind],
    insertText: each.name,
    detail: signatureOf(each, module),
    documentation: { value: each.doc },
    range,
  };
}

function inserted(label: string, body: string, doc: string) {
  return {
    label,
    kind: languages.CompletionItemKind.Snippet,
    insertText: withStops(body),
    insertTextRules: languages.CompletionItemInsertTextRule.InsertAsSnippet,
    documentation: doc,
  };
}

function signatureOf({ name, kind, parameters, returns }: KnownName, module: string): string {
  if (parameters === undefined) return `${module}.${name}`;
  const makes = kind === "coroutine" ? "await " : "";
  return `${makes}${module}.${name}(${parameters.join(", ")})${returns === undefined ? "" : ` → ${returns}`}`;
}

/** The places to type over, as Monaco writes them. */
function withStops(body: string): string {
  const stops: string[] = [];
  return body.replace(/«(.*?)»/g, (_, words: string) => {
    if (!stops.includes(words)) stops.push(words);
    return `\${${stops.indexOf(words) + 1}:${words}}`;
  });
}
