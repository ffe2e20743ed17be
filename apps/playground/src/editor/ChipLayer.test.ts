import type { editor } from "monaco-editor/editor";
import { afterEach, expect, test, vi } from "vitest";
import { ChipLayer } from "./ChipLayer.ts";
import type { LineMarker } from "./contract.ts";

vi.mock("./textWidth.ts", () => ({ textWidth: (text: string) => text.length * 7 }));

/** A page of ten lines, 20 px high, whose code is as wide as told; decorations can be moved, as typing moves them. */
function pageOf(codeWidth: number) {
  const container = document.createElement("div");
  const moved = new Map<number, number>();
  let decorations: editor.IModelDeltaDecoration[] = [];
  let scrollTop = 0;
  const listeners = { scroll: [] as ((event: { scrollLeftChanged: boolean }) => void)[] };
  const nothing = () => ({ dispose() {} });
  const code = {
    getContainerDomNode: () => container,
    createDecorationsCollection: () => ({
      set: (next: editor.IModelDeltaDecoration[]) => {
        decorations = next;
      },
      clear: () => {
        decorations = [];
      },
      getRange: (i: number) => {
        const line = decorations[i]?.range.startLineNumber ?? 0;
        return { startLineNumber: moved.get(line) ?? line };
      },
    }),
    onDidScrollChange: (listener: (event: { scrollLeftChanged: boolean }) => void) => {
      listeners.scroll.push(listener);
      return nothing();
    },
    onDidLayoutChange: nothing,
    onDidChangeModelContent: nothing,
    onDidContentSizeChange: nothing,
    onDidChangeConfiguration: nothing,
    getModel: () => ({ getLineCount: () => 10, getLineLength: () => 20, getLineLastNonWhitespaceColumn: () => 21 }),
    getLayoutInfo: () => ({ contentLeft: 48, contentWidth: 424, verticalScrollbarWidth: 10 }),
    getOffsetForColumn: () => codeWidth,
    getTopForLineNumber: (line: number) => (line - 1) * 20 + 4,
    getScrollTop: () => scrollTop,
    getScrollLeft: () => 0,
  } as unknown as editor.ICodeEditor;
  const scrollTo = (top: number) => {
    scrollTop = top;
    for (const listener of listeners.scroll) listener({ scrollLeftChanged: false });
  };
  return { code, container, moved, scrollTo };
}

function chipsOf(container: HTMLElement): string[] {
  return [...container.querySelectorAll<HTMLElement>(".lit-row")].map((row) => {
    const chips = [...row.children].map((chip) => [...chip.querySelectorAll("span"), chip].slice(0, -1));
    const texts = chips.map((parts, i) => parts.map((p) => p.textContent).join(" ") || row.children[i]?.textContent);
    return `${row.style.top}: ${texts.join(" | ")}`;
  });
}

const a: LineMarker = { line: 5, task: "a", slot: 1, state: "waiting", words: "waiting · until 3.000" };
const b: LineMarker = { line: 5, task: "b1", slot: 2, state: "ready", words: "ready" };
let layer: ChipLayer | undefined;

afterEach(() => layer?.dispose());

test("a chip stands on the line of its task, with its name and its words", () => {
  const page = pageOf(100);
  layer = new ChipLayer(page.code);
  layer.show([a, { ...b, line: 1 }]);
  expect(chipsOf(page.container)).toEqual(["4px: b1 ready", "84px: a waiting · until 3.000"]);
});

test("a long line of code costs the words, the states, chips, and then all of them", () => {
  const shown = [100, 190, 300, 340, 395].map((codeWidth) => {
    const page = pageOf(codeWidth);
    layer = new ChipLayer(page.code);
    layer.show([a, b]);
    return chipsOf(page.container);
  });
  expect(shown).toEqual([
    ["84px: a waiting · until 3.000 | b1 ready"],
    ["84px: a waiting | b1 ready"],
    ["84px: a | b1"],
    ["84px: +2"],
    [],
  ]);
});

test("a chip goes along when lines above it are added", () => {
  const page = pageOf(100);
  layer = new ChipLayer(page.code);
  page.moved.set(5, 7);
  layer.show([a]);
  expect(chipsOf(page.container)).toEqual(["124px: a waiting · until 3.000"]);
});

test("chips scroll with the text without being made anew", () => {
  const page = pageOf(100);
  layer = new ChipLayer(page.code);
  layer.show([a]);
  const row = page.container.querySelector(".lit-row");
  page.scrollTo(60);
  expect(page.container.querySelector<HTMLElement>(".lit-chips")?.style.getPropertyValue("--scrolled")).toBe("-60px");
  expect(page.container.querySelector(".lit-row")).toBe(row);
});

test("a task's name is text, whatever it holds", () => {
  const page = pageOf(0);
  layer = new ChipLayer(page.code);
  layer.show([{ ...a, task: "<b>x</b>", words: "<i>" }]);
  expect(page.container.querySelector(".lit-task")?.innerHTML).toBe("&lt;b&gt;x&lt;/b&gt;");
  expect(page.container.querySelector(".lit-words")?.innerHTML).toBe("&lt;i&gt;");
});

test("nothing is left behind", () => {
  const page = pageOf(100);
  const gone = new ChipLayer(page.code);
  gone.show([a]);
  gone.dispose();
  expect(page.container.childElementCount).toBe(0);
});
