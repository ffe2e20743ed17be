/** What hands do to a timeline, in CSS pixels of the host. */
export interface GestureTarget {
  /** What a press at this point begins. */
  pressed(x: number, y: number, shift: boolean): PressKind;
  /** A press that did not move. */
  clicked(x: number, y: number): void;
  scrubbed(x: number, done: boolean): void;
  minimapDragged(fromX: number, toX: number, start: boolean): void;
  measured(fromX: number, toX: number, done: boolean): void;
  panned(dx: number, dy: number): void;
  zoomed(factor: number, x: number): void;
  pointed(x: number, y: number): void;
  left(): void;
  /** Whether lanes can be scrolled by `dy`; if not, the page may have the wheel. */
  scrolls(dy: number): boolean;
}

type PressKind = "scrub" | "minimap" | "pan" | "measure";

interface Press {
  kind: PressKind;
  x: number;
  y: number;
  moved: boolean;
}

/** Less is a click. CSS pixels. */
const LEAST_DRAG = 4;
const WHEEL_ZOOM = 0.0025;
/** CSS pixels that a wheel's line stands for. */
const LINE = 18;

/** Turns pointers and wheels on a host into gestures: one pointer drags, two pinch. */
export class Gestures {
  readonly #host: HTMLElement;
  readonly #target: GestureTarget;
  readonly #pointers = new Map<number, { x: number; y: number }>();
  readonly #stop = new AbortController();
  #press: Press | null = null;

  constructor(host: HTMLElement, target: GestureTarget) {
    this.#host = host;
    this.#target = target;
    const { signal } = this.#stop;
    host.addEventListener("pointerdown", (event) => this.#down(event), { signal });
    host.addEventListener("pointermove", (event) => this.#move(event), { signal });
    host.addEventListener("pointerup", (event) => this.#up(event, true), { signal });
    host.addEventListener("pointercancel", (event) => this.#up(event, false), { signal });
    host.addEventListener("pointerleave", () => target.left(), { signal });
    host.addEventListener("wheel", (event) => this.#wheel(event), { signal, passive: false });
  }

  dispose(): void {
    this.#stop.abort();
  }

  #point(event: MouseEvent): { x: number; y: number } {
    const box = this.#host.getBoundingClientRect();
    return { x: event.clientX - box.left, y: event.clientY - box.top };
  }

  #down(event: PointerEvent): void {
    if (event.button !== 0) return;
    const point = this.#point(event);
    this.#pointers.set(event.pointerId, point);
    this.#host.setPointerCapture(event.pointerId);
    if (this.#pointers.size > 1) {
      this.#press = null;
      return;
    }
    this.#press = { kind: this.#target.pressed(point.x, point.y, event.shiftKey), ...point, moved: false };
    if (this.#press.kind === "scrub") this.#target.scrubbed(point.x, false);
    if (this.#press.kind === "minimap") this.#target.minimapDragged(point.x, point.x, true);
  }

  #move(event: PointerEvent): void {
    const point = this.#point(event);
    const before = this.#pointers.get(event.pointerId);
    if (!before) {
      this.#target.pointed(point.x, point.y);
      return;
    }
    if (this.#pointers.size === 2) this.#pinch(event.pointerId, before, point);
    else if (this.#press) this.#drag(this.#press, before, point);
    // A drag that has not begun keeps its distance, so that nothing of it is lost when it does.
    if (!this.#press || this.#press.moved) this.#pointers.set(event.pointerId, point);
  }

  #drag(press: Press, before: { x: number; y: number }, point: { x: number; y: number }): void {
    press.moved ||= Math.hypot(point.x - press.x, point.y - press.y) >= LEAST_DRAG;
    if (!press.moved) return;
    if (press.kind === "scrub") this.#target.scrubbed(point.x, false);
    else if (press.kind === "measure") this.#target.measured(press.x, point.x, false);
    else if (press.kind === "minimap") this.#target.minimapDragged(before.x, point.x, false);
    else this.#target.panned(before.x - point.x, before.y - point.y);
  }

  #pinch(id: number, before: { x: number; y: number }, point: { x: number; y: number }): void {
    const other = [...this.#pointers].find(([each]) => each !== id)?.[1];
    if (!other) return;
    const apart = Math.hypot(before.x - other.x, before.y - other.y);
    const now = Math.hypot(point.x - other.x, point.y - other.y);
    if (apart > 0) this.#target.zoomed(now / apart, (point.x + other.x) / 2);
    this.#target.panned((before.x - point.x) / 2, (before.y - point.y) / 2);
  }

  #up(event: PointerEvent, meant: boolean): void {
    if (!this.#pointers.delete(event.pointerId)) return;
    const press = this.#press;
    this.#press = null;
    if (!press) return;
    const { x, y } = this.#point(event);
    if (press.kind === "scrub") this.#target.scrubbed(x, true);
    else if (press.kind === "measure" && press.moved) this.#target.measured(press.x, x, true);
    else if (!press.moved && meant) this.#target.clicked(x, y);
  }

  #wheel(event: WheelEvent): void {
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? LINE : 1;
    const dx = (event.shiftKey && event.deltaX === 0 ? event.deltaY : event.deltaX) * unit;
    const dy = event.shiftKey ? 0 : event.deltaY * unit;
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      this.#target.zoomed(Math.exp(-event.deltaY * unit * WHEEL_ZOOM), this.#point(event).x);
    } else if (Math.abs(dx) > Math.abs(dy)) {
      event.preventDefault();
      this.#target.panned(dx, 0);
    } else if (this.#target.scrolls(dy)) {
      event.preventDefault();
      this.#target.panned(0, dy);
    }
  }
}
