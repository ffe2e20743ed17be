import { Acquirable } from "./acquirable.ts";
import type { Coroutine } from "./coroutine.ts";
import { CancelledError } from "./errors.ts";
import { Line } from "./line.ts";
import { FINISHED } from "./state.ts";
import { coroutineMethods } from "./unawaited.ts";

/** Lets so many in at a time; those who wait come in in the order in which they came. */
export class Semaphore extends Acquirable {
  protected readonly kind = "semaphore";
  protected value: number;
  private readonly places: number;
  private readonly line = new Line();

  /** `value` is how many can acquire it before the first has to wait. Throws `RangeError` for a negative one. */
  constructor(value = 1) {
    super();
    if (value < 0) throw new RangeError("Semaphore initial value must be >= 0");
    this.value = this.places = value;
  }

  /** Whether who comes now has to wait. */
  locked(): boolean {
    return this.value === 0 || !this.line.abandoned;
  }

  /** Comes in, at once if there is room and nobody is in line. Gives true. */
  *acquire(): Coroutine<true> {
    if (this.locked()) yield* this.waitInLine();
    else this.value--;
    this.heard()?.acquired(this.value);
    return true;
  }

  /** Makes room for one more: for the first in line, who is in from the next turn on. */
  release(): void {
    this.value++;
    const heard = this.heard();
    if (heard !== null) {
      const { next } = this.line;
      heard.released(next, next === null ? this.value : this.value - 1);
    }
    this.letIn();
  }

  override toString(): string {
    const state = this.locked() ? "locked" : `unlocked, value:${this.value}`;
    const waiters = this.line.length > 0 ? `, waiters:${this.line.length}` : "";
    return `<${this.constructor.name} [${state}${waiters}]>`;
  }

  protected override get limit(): number {
    return this.places;
  }

  private *waitInLine(): Coroutine<void> {
    const place = this.place("acquire");
    this.line.push(place);
    try {
      yield* place;
    } catch (error) {
      // The room that was kept for this one is free again.
      if (error instanceof CancelledError && place.state === FINISHED) this.value++;
      throw error;
    } finally {
      this.line.remove(place);
      while (this.value > 0) {
        this.heard()?.passedOn(this.line.next);
        if (!this.letIn()) break;
      }
    }
  }

  /** Gives room to the first in line who has none yet; false if there is nobody. */
  private letIn(): boolean {
    if (this.line.wake(1) === 0) return false;
    this.value--;
    return true;
  }
}

coroutineMethods(Semaphore, "acquire");
