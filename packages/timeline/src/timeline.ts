import type { DrawableTrace } from "./drawable-trace.ts";
import type { TimelineTheme } from "./theme.ts";
import type { Hit, Playhead, RowText, Selection, TimelineEvents, TimelineView } from "./view.ts";

export interface TimelineOptions {
  theme: TimelineTheme;
  /** Outline what lies ahead of the playhead; false while a run plays for the first time. */
  showAhead?: boolean;
}

/** Draws a trace into a host element that it fills: canvases, tooltip and gestures are its own. */
export class Timeline {
  /** Frames drawn so far. */
  drawn = 0;

  constructor(host: HTMLElement, options: TimelineOptions) {
    host.dataset.timeline = options.showAhead ? "ahead" : "";
  }

  /** Nothing is waiting to be drawn. */
  get idle(): boolean {
    return true;
  }

  get view(): TimelineView {
    return { axis: "time", from: 0, to: 1, scrollY: 0 };
  }

  /** CSS pixels that ruler, all lanes and minimap take: what a host of just the right height has. */
  get contentHeight(): number {
    return 0;
  }

  setTrace(_trace: DrawableTrace | null): void {}

  /** The trace has grown: reads what is new. */
  refresh(): void {}

  setPlayhead(_playhead: Playhead): void {}

  setView(_view: Partial<TimelineView>): void {}

  setTheme(_theme: TimelineTheme): void {}

  setShowAhead(_showAhead: boolean): void {}

  /** Selects a span or a lane, scrolls it into sight and shows its tooltip. */
  select(_selection: Selection | null): void {}

  /** Shows the whole trace, and keeps showing it as it grows. */
  fit(): void {}

  /** Above 1 shows less. `centre` in CSS pixels of the host; the playhead if left out. */
  zoom(_factor: number, _centre?: number): void {}

  /** Moves what is seen by so many CSS pixels; positive shows what is later. */
  pan(_dx: number): void {}

  on<K extends keyof TimelineEvents>(_event: K, _listener: (value: TimelineEvents[K]) => void): () => void {
    return () => {};
  }

  /** CSS pixels of the host. */
  hitTest(_x: number, _y: number): Hit | null {
    return null;
  }

  rows(): RowText[] {
    return [];
  }

  resize(): void {}

  dispose(): void {}
}
