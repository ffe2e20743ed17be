import { expect, test } from "vitest";
import { visible, visibleLine } from "./visible.ts";

test("control characters are shown by their pictures", () => {
  expect(visible("a\u0000b\u001b[31mc\u007f")).toBe("a␀b␛[31mc␡");
});

test("line feeds and tabs stay in a text and are shown on a line", () => {
  expect(visible("a\n\tb\r")).toBe("a\n\tb␍");
  expect(visibleLine("a\n\tb")).toBe("a␊␉b");
});

test("marks of direction, blanks without width and separators of lines are spelled out", () => {
  expect(visible("\u202etxt.exe\u2066\u200b\ufeff\u2028")).toBe("\\u{202e}txt.exe\\u{2066}\\u{200b}\\u{feff}\\u{2028}");
});

test("half a character is spelled out, a whole one stays", () => {
  expect(visible("\ud83d 😀 日本 עברית 👩‍💻")).toBe("\\u{d83d} 😀 日本 עברית 👩‍💻");
});

test("what has been made visible stays as it is", () => {
  const once = visible("\u0000\u202e");
  expect(visible(once)).toBe(once);
});
