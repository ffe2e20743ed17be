import type { editor, IDisposable } from "monaco-editor/editor";
import type { LineNotes } from "./contract.ts";
import { type Acts, lineParts, type PartSizes, partSizes } from "./lineParts.ts";
import { decorationOf, type LitLine, litLines } from "./litLines.ts";
import "./layer.css";

/** Pixels between the end of the code and what stands beside it, so that it never reads as code. */
const clearance = 12;
const margin = 8;
const longestMeasuredLine = 1000;

/** Lights lines in the text and keeps what is known of each beside its code, over the editor and scrolling with it. */
export class LineLayer {
  readonly #code: editor.ICodeEditor;
  readonly #acts: Acts;
  readonly #layer = document.createElement("div");
  readonly #decorations: editor.IEditorDecorationsCollection;
  readonly #subscriptions: IDisposable[];
  #lines: readonly LitLine[] = [];
  #frame = 0;
  #pressed = false;

  constructor(code: editor.ICodeEditor, acts: Acts) {
    this.#code = code;
    this.#acts = acts;
    this.#layer.className = "lit-layer";
    this.#layer.setAttribute("role", "group");
    this.#layer.setAttribute("aria-label", "Beside the lines");
    this.#layer.addEventListener("wheel", (event) => code.setScrollTop(code.getScrollTop() + event.deltaY), {
      passive: true,
    });
    this.#layer.addEventListener("pointerdown", this.#press);
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

  show(notes: LineNotes): void {
    this.#lines = litLines(notes, this.#code.getModel()?.getLineCount() ?? 0);
    this.#decorations.set(this.#lines.map(decorationOf));
    this.#drawSoon();
  }

  /** The line that an element of this layer stands beside; null for any other element. */
  lineOf(element: Element): number | null {
    const row = element.closest<HTMLElement>(".lit-row");
    return row === null ? null : Number(row.dataset.line);
  }

  dispose(): void {
    cancelAnimationFrame(this.#frame);
    removeEventListener("pointerup", this.#release);
    removeEventListener("pointercancel", this.#release);
    for (const subscription of this.#subscriptions) subscription.dispose();
    this.#decorations.clear();
    this.#layer.remove();
  }

  /** Monaco moves the decoration along as the text above it changes; the rest goes where it went. */
  #lineOf(index: number): number | undefined {
    return this.#decorations.getRange(index)?.startLineNumber;
  }

  /** Made anew under a finger, a button would never hear of its press: while a run plays that would be nearly always. */
  readonly #press = () => {
    this.#pressed = true;
    addEventListener("pointerup", this.#release);
    addEventListener("pointercancel", this.#release);
  };

  readonly #release = () => {
    removeEventListener("pointerup", this.#release);
    removeEventListener("pointercancel", this.#release);
    // The press itself comes after the release.
    this.#frame = requestAnimationFrame(() => {
      this.#pressed = false;
      this.#draw();
    });
  };

  /**
   * In the next frame, after Monaco's own drawing: where lines end is known once they are laid out, and who asks before makes
   * Monaco draw for each line.
   */
  #drawSoon(): void {
    if (this.#pressed) return;
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#draw());
  }

  #scroll(): void {
    this.#layer.style.setProperty("--scrolled", `${-this.#code.getScrollTop()}px`);
  }

  #draw(): void {
    if (this.#pressed) return;
    const { contentLeft, contentWidth, verticalScrollbarWidth } = this.#code.getLayoutInfo();
    const width = Math.max(0, contentWidth - verticalScrollbarWidth);
    this.#layer.style.left = `${contentLeft}px`;
    this.#layer.style.width = `${width}px`;
    this.#scroll();
    const sizes = partSizes(getComputedStyle(this.#layer));
    // As wide on every line, so that they stand in a column.
    const waitWidth = Math.max(0, ...this.#lines.map(({ wait }) => (wait === null ? 0 : sizes.wait(wait))));
    const rows = this.#lines.map((lit, i) => {
      const line = this.#lineOf(i);
      return line === undefined ? null : this.#row({ ...lit, line }, width, waitWidth, sizes);
    });
    this.#layer.replaceChildren(...rows.filter((row) => row !== null));
  }

  #row(lit: LitLine, width: number, waitWidth: number, sizes: PartSizes): Element | null {
    const left = this.#codeEnd(lit.line) + clearance;
    const parts = lineParts(lit, width - left - margin, waitWidth, sizes, this.#acts);
    if (parts.length === 0) return null;
    const row = document.createElement("div");
    row.className = "lit-row";
    row.dataset.line = String(lit.line);
    row.style.top = `${this.#code.getTopForLineNumber(lit.line)}px`;
    row.style.left = `${left}px`;
    row.append(...parts);
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
