/** One printed line: virtual seconds, turn of the loop, the task that printed ("-" for a plain callback), its text. */
export type Line = readonly [at: number, turn: number, task: string, text: string];

/** What can be seen of one run: the same for asyncio and for the scheduler, or the two differ. */
export interface Log {
  readonly lines: readonly Line[];
  /** How main ended, and whether the tasks left over stood still as well. */
  readonly ends: readonly string[];
  /** Virtual seconds at the end. */
  readonly time: number;
  /** Turns of the loop, those of the cleanup included. */
  readonly turns: number;
  /** What is said about tasks at the end of the run, in the order created. */
  readonly reports: readonly string[];
}

/** The log as text, a fact a line. */
export function linesOf(log: Log): string[] {
  return [
    ...log.lines.map(([at, turn, task, text]) => `${at} ${turn} ${task} ${text}`),
    ...log.ends.map((end) => `end: ${end}`),
    `finished at ${log.time} after ${log.turns} turns`,
    ...log.reports,
  ];
}
