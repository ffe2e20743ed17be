declare module "virtual:scheduler-types" {
  const files: readonly (readonly [path: string, text: string])[];
  export default files;
}

declare module "monaco-editor/languages/definitions/typescript/typescript" {
  import type { languages } from "monaco-editor/editor";
  export const conf: languages.LanguageConfiguration;
  export const language: languages.IMonarchLanguage & {
    tokenizer: { common: languages.IMonarchLanguageRule[] };
  };
}

declare module "monaco-editor/languages/definitions/python/python" {
  import type { languages } from "monaco-editor/editor";
  export const conf: languages.LanguageConfiguration;
  export const language: languages.IMonarchLanguage & {
    tokenizer: { root: languages.IMonarchLanguageRule[] };
  };
}
