import type { RunProblem } from "@interleave/runner";

/** What the command ends with, for scripts and builds. */
export const EXIT = { returned: 0, raised: 1, usage: 2, deadlock: 3, limit: 4 } as const;

export function exitCodeOf(problem: RunProblem | null): number {
  switch (problem?.kind) {
    case undefined:
    case "stopped":
      return EXIT.returned;
    case "syntax":
    case "noMain":
      return EXIT.usage;
    case "deadlock":
    case "waiting":
      return EXIT.deadlock;
    case "limit":
      return EXIT.limit;
    default:
      return EXIT.raised;
  }
}
