import type { editor } from "monaco-editor/editor";
import { expect, test } from "vitest";
import type { SourceProblem } from "./contract.ts";
import { problemMarkers } from "./problemMarkers.ts";

/** As much of Monaco's model as the rule asks for. */
function modelOf(text: string): editor.ITextModel {
  const lines = text.split("\n");
  const validatePosition = ({ lineNumber, column }: { lineNumber: number; column: number }) => {
    const line = Math.min(Math.max(1, lineNumber), lines.length);
    return { lineNumber: line, column: Math.min(Math.max(1, column), (lines[line - 1]?.length ?? 0) + 1) };
  };
  const getWordAtPosition = ({ lineNumber, column }: { lineNumber: number; column: number }) => {
    for (const match of (lines[lineNumber - 1] ?? "").matchAll(/\w+/g)) {
      const [start, end] = [match.index + 1, match.index + 1 + match[0].length];
      if (column >= start && column <= end) return { word: match[0], startColumn: start, endColumn: end };
    }
    return null;
  };
  const getLineFirstNonWhitespaceColumn = (line: number) => 1 + (lines[line - 1] ?? "").search(/\S/);
  const getLineLastNonWhitespaceColumn = (line: number) => 1 + (lines[line - 1] ?? "").trimEnd().length;
  return {
    validatePosition,
    getWordAtPosition,
    getLineFirstNonWhitespaceColumn,
    getLineLastNonWhitespaceColumn,
  } as unknown as editor.ITextModel;
}

function underlined(text: string, problem: Partial<SourceProblem>): string {
  const [marker] = problemMarkers([{ line: 1, col: 1, message: "m", severity: "error", ...problem }], modelOf(text));
  const lines = text.split("\n");
  const end = marker?.endLineNumber === marker?.startLineNumber ? marker?.endColumn : undefined;
  return lines[(marker?.startLineNumber ?? 0) - 1]?.slice((marker?.startColumn ?? 0) - 1, end && end - 1) ?? "";
}

test("a problem with an end underlines its expression", () => {
  expect(underlined("a\n  throw new Error(1);", { line: 2, col: 3, endLine: 2, endCol: 21 })).toBe(
    "throw new Error(1)",
  );
});

test("a problem without an end underlines the word that it begins", () => {
  expect(underlined("  return nope;", { col: 10 })).toBe("nope");
});

test("a problem between words underlines one character", () => {
  expect(underlined("f( ) ;", { col: 5 })).toBe(" ");
});

test.each([
  ["  while (true) {}", "while (true) {}"],
  ["    while True: pass  ", "while True: pass"],
])("a problem of which only the line is known underlines what is written in %j", (text, written) => {
  expect(underlined(`first\n${text}`, { line: 2, col: undefined })).toBe(written);
});

test("a problem of an empty line, or of one that is there no more, breaks nothing", () => {
  expect(underlined("a\n\nb", { line: 2, col: undefined })).toBe("");
  expect(underlined("a\n b", { line: 99, col: undefined })).toBe("b");
});

test("a problem outside of the text is moved into it", () => {
  expect(underlined("abc", { line: 99, col: 99 })).toBe("");
  expect(problemMarkers([{ line: 99, col: 99, message: "m", severity: "warning" }], modelOf("abc"))).toMatchObject([
    { startLineNumber: 1, startColumn: 4, endLineNumber: 1, endColumn: 4, message: "m", source: "run", severity: 4 },
  ]);
});
