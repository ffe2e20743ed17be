import type { Frames } from "./player.ts";

/** Milliseconds between two frames of a hidden tab, which the display gives none. */
const hiddenFrame = 100;

/** The display's frames, and a timer's while the tab is hidden: a run goes on where nobody looks. One request at a time. */
export class PageFrames implements Frames {
  private due: ((now: number) => void) | null = null;
  private frame = 0;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor() {
    document.addEventListener("visibilitychange", () => {
      if (this.due !== null) this.request(this.due);
    });
  }

  request(callback: (now: number) => void): number {
    this.cancel();
    this.due = callback;
    if (document.hidden) this.timer = setTimeout(() => this.come(performance.now()), hiddenFrame);
    else this.frame = requestAnimationFrame((now) => this.come(now));
    return 1;
  }

  cancel(): void {
    cancelAnimationFrame(this.frame);
    clearTimeout(this.timer);
    this.due = null;
  }

  drawn(callback: (took: number) => void): void {
    const asked = performance.now();
    const { port1, port2 } = new MessageChannel();
    // A frame is one piece of work to the browser, drawing included: what is posted in it comes after it.
    port1.onmessage = () => {
      port1.close();
      callback(performance.now() - asked);
    };
    port2.postMessage(null);
  }

  private come(now: number): void {
    const { due } = this;
    this.due = null;
    due?.(now);
  }
}
