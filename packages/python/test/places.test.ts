import { fromJSON, type Site, type Trace } from "@interleave/trace";
import { describe, expect, test } from "vitest";
import { cases } from "./places.cases.ts";
import { loadRuntimes } from "./runtimes.ts";

/** The line and its code, up to the end of the line. */
function codeAt(source: string, { line, col, endLine, endCol }: Site): string {
  const text = source.split("\n")[line - 1] ?? "";
  return `${line} ${endLine === line ? text.slice(col - 1, endCol - 1) : `${text.slice(col - 1)}…`}`;
}

/** The chains of places at which the first task waits or lets others run. */
function chainsOf(trace: Trace, source: string): string[][] {
  const chains: string[][] = [];
  for (let seq = 0; seq < trace.length; seq += 1) {
    const event = trace.event(seq);
    if ((event.kind !== "taskWaiting" && event.kind !== "taskYielded") || event.task !== 1) continue;
    chains.push(event.chain.map((place) => codeAt(source, trace.sites[place] as Site)));
  }
  return chains;
}

const linesOf = (chain: readonly string[]) => chain.map((place) => Number.parseInt(place, 10));

/** Up to 3.11 a comprehension is a function of its own, on the same line. */
const onceEach = (lines: readonly number[]) => lines.filter((line, index) => line !== lines[index - 1]);

describe.each(await loadRuntimes())("the place of a suspension in $name", ({ version, run }) => {
  test.each(cases)("$name", ({ source, chains }) => {
    const found = chainsOf(fromJSON(run(source)).trace, source);
    // Before 3.13 the place of an async with is the whole statement, which begins on the same line.
    if (version >= 3.13) expect(found).toEqual(chains);
    else expect(found.map(linesOf).map(onceEach)).toEqual(chains.map(linesOf).map(onceEach));
  });
});
