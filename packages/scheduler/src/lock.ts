import { Acquirable } from "./acquirable.ts";
import type { Coroutine } from "./coroutine.ts";
import { CancelledError } from "./errors.ts";
import { Line } from "./line.ts";
import { FINISHED } from "./state.ts";
import { coroutineMethods } from "./unawaited.ts";

/** Held by one at a time; those who wait for it get it in the order in which they came. */
export class Lock extends Acquirable {
  protected readonly kind = "lock";
  private held = false;
  private readonly line = new Line();

  /** Whether somebody holds it. */
  locked(): boolean {
    return this.held;
  }

  /** Takes it, at once if it is free and nobody is in line. Gives true. */
  *acquire(): Coroutine<true> {
    if (this.held || !this.line.abandoned) yield* this.waitInLine();
    this.held = true;
    this.heard()?.acquired(0);
    return true;
  }

  /** Frees it for the first in line, who holds it from the next turn on. Throws if nobody holds it. */
  release(): void {
    if (!this.held) throw new Error("Lock is not acquired.");
    this.held = false;
    const next = this.line.head;
    this.heard()?.released(next, this.line.abandoned ? 1 : 0);
    next?.settle(FINISHED, undefined);
  }

  override toString(): string {
    const waiters = this.line.length > 0 ? `, waiters:${this.line.length}` : "";
    return `<Lock [${this.held ? "locked" : "unlocked"}${waiters}]>`;
  }

  protected override get limit(): number {
    return 1;
  }

  private passOn(): void {
    const next = this.line.head;
    this.heard()?.passedOn(next);
    next?.settle(FINISHED, undefined);
  }

  private *waitInLine(): Coroutine<void> {
    const place = this.place("acquire");
    this.line.push(place);
    try {
      yield* place;
    } catch (error) {
      this.line.remove(place);
      // It may have been this one's turn already: then it is the next one's.
      if (error instanceof CancelledError && !this.held) this.passOn();
      throw error;
    } finally {
      this.line.remove(place);
    }
  }
}

coroutineMethods(Lock, "acquire");
