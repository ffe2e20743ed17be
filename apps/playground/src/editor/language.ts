import { languages } from "monaco-editor/editor";
import { conf, language } from "monaco-editor/languages/definitions/typescript/typescript";

/** TypeScript as Monaco colours it, and beside that the names of what is called or declared as a function. */
export function registerTypeScript(): void {
  languages.register({ id: "typescript", extensions: [".ts"], aliases: ["TypeScript"] });
  languages.setLanguageConfiguration("typescript", conf);
  const called: languages.IMonarchLanguageRule = [
    /#?[a-z_$][\w$]*(?=\s*(?:<[\w\s,.|&[\]]*>)?\s*\()/,
    { cases: { "@keywords": "keyword", "@default": "function" } },
  ];
  languages.setMonarchTokensProvider("typescript", {
    ...language,
    tokenizer: { ...language.tokenizer, common: [called, ...language.tokenizer.common] },
  });
}
