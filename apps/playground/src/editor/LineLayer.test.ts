import type { editor } from "monaco-editor/editor";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { LineMarker, LineNotes } from "./contract.ts";
import { LineLayer } from "./LineLayer.ts";

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

/** Each row from left to right: `84px: a waiting | 3× 1.500 s`. */
function rowsOf(container: HTMLElement): string[] {
  return [...container.querySelectorAll<HTMLElement>(".lit-row")].map((row) => {
    const parts = [...row.children].map((part) => {
      const spans = [...part.querySelectorAll("span")].map((span) => span.textContent);
      return spans.length > 0 ? spans.join(" ") : part.textContent;
    });
    return `${row.style.top}: ${parts.join(" | ")}`;
  });
}

const a: LineMarker = {
  line: 5,
  frame: "inner",
  id: 2,
  task: "a",
  slot: 1,
  state: "waiting",
  words: "waiting · until 3.000",
};
const b: LineMarker = { line: 5, frame: "inner", id: 3, task: "b1", slot: 2, state: "ready", words: "ready" };
const asked: string[] = [];
let layer: LineLayer | undefined;

function layOver(page: { code: editor.ICodeEditor }, markers: readonly LineMarker[], more: Partial<LineNotes> = {}) {
  layer = new LineLayer(page.code, {
    select: (task) => asked.push(`select ${task}`),
    open: (line) => asked.push(`open ${line}`),
  });
  layer.show({ markers, waits: [], values: [], last: null, ...more });
  drawFrame();
  return layer;
}

const frames: (() => void)[] = [];
const drawFrame = () => {
  for (const draw of frames.splice(0)) draw();
};

beforeEach(() => {
  vi.stubGlobal("requestAnimationFrame", (draw: () => void) => frames.push(draw));
});

afterEach(() => {
  frames.length = 0;
  layer?.dispose();
  vi.unstubAllGlobals();
  asked.length = 0;
});

test("a chip stands on the line of its task, with its name and its words", () => {
  const page = pageOf(100);
  layOver(page, [a, { ...b, line: 1 }]);
  expect(rowsOf(page.container)).toEqual(["4px: b1 ready", "84px: a waiting · until 3.000"]);
});

test("a long line of code costs the words, the states, chips, and then all of them", () => {
  const shown = [100, 190, 300, 340, 395].map((codeWidth) => {
    const page = pageOf(codeWidth);
    layOver(page, [a, b]);
    return rowsOf(page.container);
  });
  expect(shown).toEqual([
    ["84px: a waiting · until 3.000 | b1 ready"],
    ["84px: a waiting | b1 ready"],
    ["84px: a | b1"],
    ["84px: +2"],
    [],
  ]);
});

test("how long a line has waited stands at the right of it, and what it gave back at the end of its code", () => {
  const page = pageOf(20);
  layOver(page, [a], {
    waits: [{ line: 5, text: "3× 1.500 s" }],
    values: [{ line: 5, task: "a", slot: 1, text: '= "A"' }],
  });
  expect(rowsOf(page.container)).toEqual(['84px: = "A" | a waiting · until 3.000 | 3× 1.500 s']);
});

test("of frames on one line those that are suspended themselves come first, and an outer one has no state word", () => {
  const page = pageOf(20);
  const outer: LineMarker = { ...b, frame: "outer", words: "in load()" };
  layOver(page, [outer, a]);
  expect(rowsOf(page.container)).toEqual(["84px: a waiting · until 3.000 | b1 in load()"]);
});

test("a press on a chip selects its task, and one on anything else asks for all of the line", () => {
  const page = pageOf(300);
  layOver(page, [a], { waits: [{ line: 1, text: "3× 1.500 s" }] });
  for (const button of page.container.querySelectorAll("button")) button.click();
  expect(asked).toEqual(["open 1", "select 2"]);
});

test("nothing is made anew while a button is pressed, or its press would be lost", () => {
  const page = pageOf(100);
  const shown = layOver(page, [a]);
  const chip = page.container.querySelector<HTMLElement>(".lit-chip");
  chip?.dispatchEvent(new Event("pointerdown", { bubbles: true }));
  shown.show({ markers: [b], waits: [], values: [], last: null });
  dispatchEvent(new Event("pointerup"));
  chip?.click();
  expect(asked).toEqual(["select 2"]);
  drawFrame();
  expect(rowsOf(page.container)).toEqual(["84px: b1 ready"]);
});

test("what is shown anew stands there in the next frame, when Monaco has laid its lines out", () => {
  const page = pageOf(100);
  const shown = layOver(page, [a]);
  shown.show({ markers: [b], waits: [], values: [], last: null });
  expect(rowsOf(page.container)).toEqual(["84px: a waiting · until 3.000"]);
  drawFrame();
  expect(rowsOf(page.container)).toEqual(["84px: b1 ready"]);
});

test("a chip says in words what it selects", () => {
  const page = pageOf(340);
  layOver(page, [a]);
  const chip = page.container.querySelector(".lit-chip");
  expect(chip?.getAttribute("aria-label")).toBe("Select a waiting · until 3.000, line 5");
});

test("a long name is cut in the middle, and whole in the words for the pointer", () => {
  const page = pageOf(100);
  layOver(page, [{ ...a, task: "worker with a rather long name 16" }]);
  expect(rowsOf(page.container)).toEqual(["84px: worker w… name 16 waiting"]);
  expect(page.container.querySelector<HTMLElement>(".lit-chip")?.title).toBe(
    "worker with a rather long name 16: waiting · until 3.000",
  );
});

test("a chip goes along when lines above it are added", () => {
  const page = pageOf(100);
  page.moved.set(5, 7);
  layOver(page, [a]);
  expect(rowsOf(page.container)).toEqual(["124px: a waiting · until 3.000"]);
});

test("chips scroll with the text without being made anew", () => {
  const page = pageOf(100);
  layOver(page, [a]);
  const row = page.container.querySelector(".lit-row");
  page.scrollTo(60);
  expect(page.container.querySelector<HTMLElement>(".lit-layer")?.style.getPropertyValue("--scrolled")).toBe("-60px");
  expect(page.container.querySelector(".lit-row")).toBe(row);
});

test("a task's name is text, whatever it holds", () => {
  const page = pageOf(0);
  layOver(page, [{ ...a, task: "<b>x</b>", words: "<i>" }]);
  expect(page.container.querySelector(".lit-task")?.innerHTML).toBe("&lt;b&gt;x&lt;/b&gt;");
  expect(page.container.querySelector(".lit-words")?.innerHTML).toBe("&lt;i&gt;");
});

test("nothing is left behind", () => {
  const page = pageOf(100);
  layOver(page, [a]).dispose();
  expect(page.container.childElementCount).toBe(0);
});
