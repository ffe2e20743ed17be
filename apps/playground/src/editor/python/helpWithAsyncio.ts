import { languages } from "monaco-editor/editor";
import { type AsyncioName, asyncioNames } from "./asyncioNames.ts";
import { snippets } from "./snippets.ts";
import { asyncioWord, callAt } from "./wordAt.ts";

const byName = new Map(asyncioNames.map((each) => [each.name, each]));

const icons: Record<AsyncioName["kind"], languages.CompletionItemKind> = {
  function: languages.CompletionItemKind.Function,
  coroutine: languages.CompletionItemKind.Function,
  class: languages.CompletionItemKind.Class,
  constant: languages.CompletionItemKind.Constant,
  exception: languages.CompletionItemKind.Class,
};

/** Completion, hovers and signatures for asyncio's names, and snippets: what a newcomer to asyncio looks up most. */
export function helpWithAsyncio(): void {
  languages.registerCompletionItemProvider("python", {
    triggerCharacters: ["."],
    provideCompletionItems(model, position) {
      const { startColumn, endColumn } = model.getWordUntilPosition(position);
      const { lineNumber } = position;
      const range = { startLineNumber: lineNumber, endLineNumber: lineNumber, startColumn, endColumn };
      const before = model.getLineContent(lineNumber).slice(0, startColumn - 1);
      if (/\basyncio\.$/.test(before)) return { suggestions: asyncioNames.map((each) => suggestion(each, range)) };
      if (before.trim() !== "") return { suggestions: [] };
      return { suggestions: snippets.map(({ label, doc, body }) => ({ ...inserted(label, body, doc), range })) };
    },
  });
  languages.registerHoverProvider("python", {
    provideHover(model, { lineNumber, column }) {
      const word = asyncioWord(model.getLineContent(lineNumber), column - 1, model.getValue());
      const name = word && byName.get(word.text);
      if (!word || !name) return null;
      return {
        range: {
          startLineNumber: lineNumber,
          endLineNumber: lineNumber,
          startColumn: word.start + 1,
          endColumn: word.end + 1,
        },
        contents: [{ value: `\`\`\`python\n${signatureOf(name)}\n\`\`\`` }, { value: name.doc }],
      };
    },
  });
  languages.registerSignatureHelpProvider("python", {
    signatureHelpTriggerCharacters: ["(", ","],
    provideSignatureHelp(model, { lineNumber, column }) {
      const line = model.getLineContent(lineNumber);
      const call = callAt(line.slice(0, column - 1));
      const word = call && asyncioWord(line, call.end, model.getValue());
      const name = word && byName.get(word.text);
      if (!call || !name?.parameters) return null;
      return {
        value: {
          signatures: [
            {
              label: signatureOf(name),
              documentation: { value: name.doc },
              parameters: name.parameters.map((label) => ({ label })),
            },
          ],
          activeSignature: 0,
          activeParameter: Math.min(call.argument, Math.max(0, name.parameters.length - 1)),
        },
        dispose: () => {},
      };
    },
  });
}

function suggestion(each: AsyncioName, range: languages.CompletionItem["range"]): languages.CompletionItem {
  return {
    label: each.name,
    kind: icons[each.kind],
    insertText: each.name,
    detail: signatureOf(each),
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

function signatureOf({ name, kind, parameters, returns }: AsyncioName): string {
  if (parameters === undefined) return `asyncio.${name}`;
  const makes = kind === "coroutine" ? "await " : "";
  return `${makes}asyncio.${name}(${parameters.join(", ")})${returns === undefined ? "" : ` → ${returns}`}`;
}

/** The places to type over, as Monaco writes them. */
function withStops(body: string): string {
  const stops: string[] = [];
  return body.replace(/«(.*?)»/g, (_, words: string) => {
    if (!stops.includes(words)) stops.push(words);
    return `\${${stops.indexOf(words) + 1}:${words}}`;
  });
}
