import type { Site } from "@interleave/trace";
import type { Position } from "./position.ts";
import { lineInStack } from "./stack.ts";

/** How an exception left the task that it broke first. */
export interface Departure {
  task: string;
  /** Where it was thrown; -1 where that is not known. */
  site: number;
  /** The delegations that it came through, innermost first. */
  trail: readonly number[];
}

/** Where the exceptions of a run came from. */
export class Throws {
  private readonly sites: readonly Site[];
  private readonly siteOfLine = new Map<number, number>();
  private readonly first = new Map<unknown, Departure>();
  private last: { value: unknown; site: number } | null = null;

  constructor(sites: readonly Site[]) {
    this.sites = sites;
    sites.forEach(({ kind, line }, site) => {
      if (kind === "line") this.siteOfLine.set(line, site);
    });
  }

  /** A `throw` is being run. */
  note(value: unknown, site: number): void {
    this.last = { value, site };
  }

  /** A step begins: what was thrown before is on nobody's lips any more. */
  clear(): void {
    this.last = null;
  }

  /** Where an exception was thrown: the `throw` that did it, else the line on its stack; -1 if neither is known. */
  siteOf(error: unknown): number {
    const line = lineInStack(error);
    const thrown = this.last !== null && Object.is(this.last.value, error) ? this.last.site : -1;
    if (thrown !== -1 && (line === null || this.sites[thrown]?.line === line)) return thrown;
    return (line === null ? undefined : this.siteOfLine.get(line)) ?? thrown;
  }

  /**
   * A task ends by an exception. Gives the place that it is put down to; `starless` is where the task was suspended by a
   * `yield` without its star, -1 if by none: the loop answers it with an exception that nobody threw.
   */
  leave(task: string, error: unknown, position: Position, starless: number): number {
    const trail = Object.is(position.thrown, error) ? [...position.trail] : [];
    const known = this.siteOf(error);
    const thrown = known === -1 ? starless : known;
    if (!this.first.has(error)) {
      this.first.set(error, { task, site: thrown, trail });
      return thrown === -1 ? (trail[0] ?? -1) : thrown;
    }
    // An exception that came in from another task is put down to where it came in, or was thrown again.
    if (this.last !== null && Object.is(this.last.value, error)) return this.last.site;
    return trail[0] ?? (position.read === -1 ? thrown : position.read);
  }

  /** How it left the first task that it broke, if it broke one. */
  departure(error: unknown): Departure | undefined {
    return this.first.get(error);
  }
}
