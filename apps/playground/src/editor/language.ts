import { languages } from "monaco-editor/editor";
import { conf, language } from "monaco-editor/languages/definitions/typescript/typescript";

/** TypeScript as Monaco colours it, and beside that generators' stars, and the names of what is called or declared as a function. */
export function registerTypeScript(): void {
  languages.register({ id: "typescript", extensions: [".ts"], aliases: ["TypeScript"] });
  languages.setLanguageConfiguration("typescript", conf);
  const starred: languages.IMonarchLanguageRule = [/(?:yield|function)\*/, "keyword"];
  const called: languages.IMonarchLanguageRule = [
    /#?[a-z_$][\w$]*(?=\s*(?:<[\w\s,.|&[\]]*>)?\s*\()/,
    { cases: { "@keywords": "keyword", "@default": "function" } },
  ];
  languages.setMonarchTokensProvider("typescript", {
    ...language,
    tokenizer: { ...language.tokenizer, common: [starred, called, ...language.tokenizer.common] },
  });
}
