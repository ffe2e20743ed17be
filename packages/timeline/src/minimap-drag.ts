import { minimapWindow } from "./draw-minimap.ts";
import type { Range } from "./scale.ts";
import type { Scene } from "./scene.ts";

/** A handle is hit this near. CSS pixels. */
const REACH = 8;

/** A hand on the minimap: on one of its two handles, or on the window between them. */
export class MinimapDrag {
  #part: "from" | "to" | "window" = "window";

  /** The range to show after the press, if it changes: a press beside the window brings it there. */
  start(x: number, scene: Scene): Range | null {
    const [left, right] = minimapWindow(scene);
    this.#part = Math.abs(x - left) <= REACH ? "from" : Math.abs(x - right) <= REACH ? "to" : "window";
    if (this.#part !== "window" || (x > left && x < right)) return null;
    return this.#moved(x - (left + right) / 2, scene);
  }

  drag(fromX: number, toX: number, scene: Scene): Range {
    const { scale, wholeScale } = scene;
    const to = wholeScale.invert(Math.min(Math.max(toX, wholeScale.left), wholeScale.right));
    if (this.#part === "from") return { from: Math.min(to, scale.to), to: scale.to };
    if (this.#part === "to") return { from: scale.from, to: Math.max(to, scale.from) };
    return this.#moved(toX - fromX, scene);
  }

  #moved(dx: number, { scale, wholeScale }: Scene): Range {
    const [left, right] = [wholeScale.x(scale.from), wholeScale.x(scale.to)];
    return { from: wholeScale.invert(left + dx), to: wholeScale.invert(right + dx) };
  }
}
