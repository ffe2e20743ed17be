import type { TimelineTheme } from "./theme.ts";

/** A small box of text beside what it is about. Takes no pointer, holds no markup; Escape puts it away. */
export class Tooltip {
  readonly #box: HTMLElement;
  readonly #host: HTMLElement;
  readonly #onKey = (event: KeyboardEvent) => {
    if (event.key === "Escape") this.hide();
  };

  constructor(host: HTMLElement) {
    this.#host = host;
    this.#box = host.ownerDocument.createElement("div");
    // What it says the grid says too, for those who hear it.
    this.#box.ariaHidden = "true";
    this.#box.hidden = true;
    this.#box.dataset.timelineTooltip = "";
    host.append(this.#box);
  }

  setTheme({ colours, sizes, fonts }: TimelineTheme): void {
    this.#box.style.cssText = [
      "position:absolute;left:0;top:0;pointer-events:none;z-index:1;box-sizing:border-box",
      "max-width:min(64ch,calc(100% - 16px));padding:4px 8px;border-radius:6px;overflow-wrap:anywhere",
      "font-variant-numeric:tabular-nums;box-shadow:0 4px 16px #0003",
      `font:${sizes.fontSize}px/1.4 ${fonts.sans}`,
      `color:${colours.text};background:${colours.surface};border:1px solid ${colours["line-strong"]}`,
    ].join(";");
  }

  /** Below the point, or above it where there is no room. CSS pixels of the host. */
  show(text: string, x: number, top: number, bottom: number): void {
    const view = this.#host.ownerDocument.defaultView;
    if (this.#box.hidden) view?.addEventListener("keydown", this.#onKey);
    if (this.#box.textContent !== text) this.#box.textContent = text;
    this.#box.hidden = false;
    const { offsetWidth: width, offsetHeight: height } = this.#box;
    const left = Math.max(8, Math.min(x, this.#host.clientWidth - width - 8));
    const below = bottom + 8 + height <= this.#host.clientHeight;
    const y = below ? bottom + 8 : Math.max(0, top - 8 - height);
    this.#box.style.transform = `translate(${Math.round(left)}px,${Math.round(y)}px)`;
  }

  hide(): void {
    if (this.#box.hidden) return;
    this.#box.hidden = true;
    this.#host.ownerDocument.defaultView?.removeEventListener("keydown", this.#onKey);
  }

  dispose(): void {
    this.hide();
    this.#box.remove();
  }
}
