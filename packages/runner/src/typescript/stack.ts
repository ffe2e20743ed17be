/** What engines call a scenario's code in stacks. */
export const FILE = "scenario.ts";

const FRAME = /(?:^|[\s(@])scenario\.ts:(\d+):\d+/m;

/** The innermost line of the scenario on an error's stack; null where there is none. Runs no code that could harm. */
export function lineInStack(error: unknown): number | null {
  try {
    const stack: unknown = error instanceof Error ? error.stack : null;
    const line = typeof stack === "string" ? FRAME.exec(stack)?.[1] : undefined;
    return line === undefined ? null : Number(line);
  } catch {
    return null; // The scenario has made `stack` a getter that throws.
  }
}
