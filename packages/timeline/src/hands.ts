import type { GestureTarget } from "./gestures.ts";
import { hitTest } from "./hit-test.ts";
import { MinimapDrag } from "./minimap-drag.ts";
import type { Range } from "./scale.ts";
import type { Scene } from "./scene.ts";
import { playheadAtX } from "./seek.ts";
import type { Tooltip } from "./tooltip.ts";
import type { Hit, TimelineEvents } from "./view.ts";
import type { Viewport } from "./viewport.ts";

/** What hands reach of a timeline. */
export interface Reach {
  host: HTMLElement;
  tooltip: Tooltip;
  viewport: Viewport;
  scene(): Scene | null;
  /** The viewport was changed. */
  moved(): void;
  hovered(hit: Hit | null): void;
  tell<K extends keyof TimelineEvents>(event: K, value: TimelineEvents[K]): void;
}

/** What gestures mean: a press on the ruler seeks, one on a span selects, a drag pans, the minimap's handles choose the range. */
export class Hands implements GestureTarget {
  /** Any drag over the lanes measures, not only one with Shift. */
  measures = false;
  readonly #reach: Reach;
  readonly #minimap = new MinimapDrag();

  constructor(reach: Reach) {
    this.#reach = reach;
  }

  pressed(x: number, y: number, shift: boolean): "scrub" | "minimap" | "pan" | "measure" {
    this.#reach.tooltip.hide();
    const area = this.#hit(x, y)?.area;
    if ((shift || this.measures) && area !== "minimap" && area !== "label" && area !== "fold") return "measure";
    return area === "minimap" ? "minimap" : area === "ruler" ? "scrub" : "pan";
  }

  clicked(x: number, y: number): void {
    const hit = this.#hit(x, y);
    if (hit?.area === "span") this.#reach.tell("select", { task: hit.task, seq: hit.seq });
    else if (hit?.area === "mark") this.#reach.tell("select", { task: hit.task, seq: hit.seq });
    else if (hit?.area === "trip") this.#visit(hit);
    else if (hit?.area === "fold") this.#reach.tell("fold", { task: hit.task, coroutine: hit.name });
    else if (hit?.area === "label") this.#reach.tell("select", { task: hit.task, seq: -1 });
    else if (hit?.area === "lane") this.scrubbed(x, true);
    else if (!hit) this.#reach.tell("select", null);
  }

  scrubbed(x: number, done: boolean): void {
    const scene = this.#reach.scene();
    if (scene) this.#reach.tell("seek", { ...playheadAtX(scene, x), done });
  }

  minimapDragged(fromX: number, toX: number, start: boolean): void {
    const scene = this.#reach.scene();
    if (scene) this.#show(start ? this.#minimap.start(toX, scene) : this.#minimap.drag(fromX, toX, scene), scene);
  }

  measured(fromX: number, toX: number, done: boolean): void {
    const scene = this.#reach.scene();
    if (!scene) return;
    this.#reach.tell("measure", { a: playheadAtX(scene, fromX), b: playheadAtX(scene, toX), done });
  }

  panned(dx: number, dy: number): void {
    const { viewport } = this.#reach;
    const scene = this.#reach.scene();
    if (!scene) return;
    viewport.pan(dx, scene);
    viewport.scroll(dy, scene);
    this.#reach.moved();
  }

  zoomed(factor: number, x: number): void {
    const scene = this.#reach.scene();
    if (scene) this.#show(scene.scale.zoomed(factor, x), scene);
  }

  pointed(x: number, y: number): void {
    const { tooltip, host } = this.#reach;
    const hit = this.#hit(x, y);
    this.#reach.hovered(hit);
    host.style.cursor = this.measures && hit?.area !== "minimap" ? "crosshair" : cursorOver(hit);
    if (hit?.text) tooltip.show(hit.text, x + 8, y - 8, y + 8);
    else tooltip.hide();
  }

  left(): void {
    this.#reach.hovered(null);
    this.#reach.tooltip.hide();
  }

  scrolls(dy: number): boolean {
    const { viewport } = this.#reach;
    const scene = this.#reach.scene();
    return scene !== null && viewport.scrolled(dy, scene) !== viewport.scrollY;
  }

  /** Stands just behind the event of a hit, and selects it. */
  #visit({ task, seq, from }: Hit): void {
    this.#reach.tell("seek", { at: from, seq: seq + 1, done: true });
    this.#reach.tell("select", { task, seq });
  }

  #hit(x: number, y: number): Hit | null {
    const scene = this.#reach.scene();
    return scene && hitTest(scene, x, y);
  }

  #show(range: Range | null, scene: Scene): void {
    if (!range) return;
    this.#reach.viewport.show(range, scene);
    this.#reach.moved();
  }
}

function cursorOver(hit: Hit | null): string {
  if (
    hit?.area === "span" ||
    hit?.area === "fold" ||
    hit?.area === "label" ||
    hit?.area === "mark" ||
    hit?.area === "trip"
  )
    return "pointer";
  if (hit?.area === "ruler") return "col-resize";
  return hit?.area === "minimap" ? "grab" : "";
}
