import type { Future } from "./future.ts";

/** Futures that failed and that nobody may have read, kept for the report at the end of the run. */
export class Failures {
  private kept: Future<unknown>[] = [];
  private limit = 64;

  /** Those read meanwhile are let go whenever the list has doubled, so that an endless run does not keep them all. */
  add(future: Future<unknown>): void {
    if (this.kept.length >= this.limit) {
      this.kept = this.unread();
      this.limit = Math.max(64, this.kept.length * 2);
    }
    this.kept.push(future);
  }

  unread(): Future<unknown>[] {
    return this.kept.filter((future) => !future.retrieved);
  }
}
