import { type Log, linesOf } from "./log.ts";

/** The first line at which two logs part, counted from 0; -1 if they are the same. */
export function firstDifference(expected: Log, actual: Log): number {
  const left = linesOf(expected);
  const right = linesOf(actual);
  const length = Math.max(left.length, right.length);
  for (let index = 0; index < length; index++) if (left[index] !== right[index]) return index;
  return -1;
}

/** Both logs in full, the first line that differs marked in each. */
export function describeDifference(expected: Log, actual: Log): string {
  const at = firstDifference(expected, actual);
  const marked = (log: Log) => {
    const lines = linesOf(log);
    return (lines.length > at ? lines : [...lines, "(nothing more)"])
      .map((line, index) => `${index === at ? ">>>" : "   "} ${line}`)
      .join("\n");
  };
  return `asyncio:\n${marked(expected)}\n\nscheduler:\n${marked(actual)}`;
}
