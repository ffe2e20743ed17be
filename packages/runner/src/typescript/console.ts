import { safeText } from "@interleave/trace";

/** Takes one printed text. */
export type Print = (stream: "log" | "error", text: string) => void;

/** Code units of one print, and of one value in it. */
const LONGEST = 2_000;

/** The scenario's `console`: every method prints its arguments, side by side. Styles and placeholders are only text. */
export function consoleTo(print: Print): Record<string, (...values: unknown[]) => void> {
  const log = (...values: unknown[]) => print("log", textOf(values));
  const error = (...values: unknown[]) => print("error", textOf(values));
  const assert = (condition?: unknown, ...values: unknown[]) => {
    if (!condition) print("error", textOf(["Assertion failed", ...values]));
  };
  return { log, info: log, debug: log, dir: log, table: log, group: log, warn: error, error, trace: error, assert };
}

function textOf(values: readonly unknown[]): string {
  const text = values.map((value) => (typeof value === "string" ? value : safeText(value, LONGEST))).join(" ");
  return text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text;
}
