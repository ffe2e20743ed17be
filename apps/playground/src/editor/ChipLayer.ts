import type { editor, IDisposable } from "monaco-editor/editor";
import type { LineMarker } from "./contract.ts";
import { type ChipSizes, type ChipTail, fitChips } from "./fitChips.ts";
import { decorationOf, litLines } from "./litLines.ts";
import { textWidth } from "./textWidth.ts";

/** Pixels between the end of the code and the first chip, so that a chip never reads as code. */
const clearance = 8;
const longestMeasuredLine = 1000;

/** Lights lines in the text and keeps a chip for each task at the right end of its line, over the editor and scrolling with it. */
export class ChipLayer {
  readonly #code: editor.ICodeEditor;
  readonly #layer = document.createElement("div");
  readonly #decorations: editor.IEditorDecorationsCollection;
  readonly #subscriptions: IDisposable[];
  #markers: readonly (readonly LineMarker[])[] = [];
  #frame = 0;

  constructor(code: editor.ICodeEditor) {
    this.#code = code;
    this.#layer.className = "lit-chips";
    // The table beside the timeline says the same to those who do not see this.
    this.#layer.setAttribute("aria-hidden", "true");
    code.getContainerDomNode().append(this.#layer);
    this.#decorations = code.createDecorationsCollection();
    this.#subscriptions = [
      code.onDidScrollChange((event) => (event.scrollLeftChanged ? this.#draw() : this.#scroll())),
      code.onDidLayoutChange(() => this.#draw()),
      code.onDidChangeModelContent(() => this.#drawSoon()),
      // The search box pushes the text down.
      code.onDidContentSizeChange(() => this.#drawSoon()),
      code.onDidChangeConfiguration(() => this.#drawSoon()),
    ];
  }

  show(markers: readonly LineMarker[]): void {
    const lines = litLines(markers, this.#code.getModel()?.getLineCount() ?? 0);
    this.#decorations.set(lines.map(decorationOf));
    this.#markers = lines.map((line) => line.markers);
    this.#draw();
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#decorations.clear();
    this.#layer.remove();
  }

  /** The text has changed, and where its lines end is known only once it is laid out. */
  #drawSoon(): void {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #scroll(): void {
    this.#layer.style.setProperty("--scrolled", `${-this.#code.getScrollTop()}px`);
  }

  #draw(): void {
    const { contentLeft, contentWidth, verticalScrollbarWidth } = this.#code.getLayoutInfo();
    const width = Math.max(0, contentWidth - verticalScrollbarWidth);
    this.#layer.style.left = `${contentLeft}px`;
    this.#layer.style.width = `${width}px`;
    this.#scroll();
    const style = getComputedStyle(this.#layer);
    const sizes = chipSizes(style.fontSize, style.fontFamily);
    const rows = this.#markers.map((markers, i) => {
      // Monaco moves the decoration along as the text above it changes; the chips go where it went.
      const line = this.#decorations.getRange(i)?.startLineNumber;
      return line === undefined ? null : this.#row(line, markers, width, sizes);
    });
    this.#layer.replaceChildren(...rows.filter((row) => row !== null));
  }

  #row(line: number, markers: readonly LineMarker[], width: number, sizes: ChipSizes<LineMarker>): Element | null {
    const fitted = fitChips(markers, width - this.#codeEnd(line) - clearance - chipMargin, sizes);
    if (fitted.shown.length === 0 && fitted.more === 0) return null;
    const row = document.createElement("div");
    row.className = "lit-row";
    row.style.top = `${this.#code.getTopForLineNumber(line)}px`;
    row.append(...fitted.shown.map((marker) => chip(marker, fitted.tail)));
    if (fitted.more > 0) row.append(labelled("lit-chip lit-more", `+${fitted.more}`));
    return row;
  }

  /** Pixels from the left of the layer to the end of the line's code, as it is scrolled now. */
  #codeEnd(line: number): number {
    const model = this.#code.getModel();
    if (model === null || model.getLineLength(line) > longestMeasuredLine) return Number.POSITIVE_INFINITY;
    const end = this.#code.getOffsetForColumn(line, model.getLineLastNonWhitespaceColumn(line));
    return end - this.#code.getScrollLeft();
  }
}

const chipMargin = 8;
/** Border, padding, swatch and the gaps between swatch, name and words: what `editor.css` gives a chip. */
const frame = 2 + 12;
const swatch = 10 + 6;
const gap = 6;

function chipSizes(fontSize: string, fontFamily: string): ChipSizes<LineMarker> {
  const name = (text: string) => textWidth(text, `600 ${fontSize} ${fontFamily}`);
  const words = (text: string) => textWidth(text, `400 ${fontSize} ${fontFamily}`);
  return {
    chip(marker, tail) {
      const text = tailOf(marker, tail);
      return frame + swatch + name(marker.task) + (text === "" ? 0 : gap + words(text));
    },
    more: (count) => frame + words(`+${count}`),
    gap: 4,
  };
}

function tailOf(marker: LineMarker, tail: ChipTail): string {
  if (tail === "none") return "";
  return tail === "words" && marker.words !== "" ? marker.words : marker.state;
}

function chip(marker: LineMarker, tail: ChipTail): HTMLElement {
  const element = document.createElement("span");
  element.className = `lit-chip lit-${marker.state} lit-slot-${marker.slot}`;
  const square = document.createElement("i");
  element.append(square, labelled("lit-task", marker.task));
  const text = tailOf(marker, tail);
  if (text !== "") element.append(labelled("lit-words", text));
  return element;
}

function labelled(className: string, text: string): HTMLElement {
  const element = document.createElement("span");
  element.className = className;
  element.textContent = text;
  return element;
}
