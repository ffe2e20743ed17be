import { languages } from "monaco-editor/editor";
import { conf, language } from "monaco-editor/languages/definitions/python/python";
import { helpWithNames } from "./helpWithNames.ts";

const keywords =
  `False None True and as assert async await break case class continue def del elif else except finally for from global if
  import in is lambda match nonlocal not or pass raise return try while with yield`.split(/\s+/);

/** Python as Monaco colours it, but keywords are the language's own, and what is called or declared as a function stands out.
 * With help for the names of asyncio and of our own modules. */
export function addPython(): void {
  helpWithNames();
  languages.setLanguageConfiguration("python", conf);
  const called: languages.IMonarchLanguageRule = [
    /[A-Za-z_]\w*(?=\s*\()/,
    { cases: { "@keywords": "keyword", "@default": "function" } },
  ];
  const [whitespace, numbers, strings, ...rest] = language.tokenizer.root;
  languages.setMonarchTokensProvider("python", {
    ...language,
    keywords,
    tokenizer: { ...language.tokenizer, root: [whitespace, numbers, strings, called, ...rest] },
  } as languages.IMonarchLanguage);
}
