import type { Trace } from "../trace.ts";
import { seconds } from "../why/sentence.ts";
import { type Call, rowsOf } from "./calls.ts";
import { depends } from "./dependence.ts";
import type { Finding, HintOfLane } from "./hint.ts";
import { listed } from "./words.ts";

const id = "awaits-in-a-row";
const lesson = "gather";

/** Coroutines awaited one after the other that did not need each other's results: gather would have run them side by side. */
export const awaitsInARow: HintOfLane = {
  id,
  lesson,
  checkLane(trace, { task }, source = "") {
    return rowsOf(trace, task)
      .flatMap((row) => independent(trace, row, source))
      .flatMap((row) => finding(trace, task, row) ?? []);
  },
};

/** The row cut wherever a call needs one before it. */
function independent(trace: Trace, row: readonly Call[], source: string): Call[][] {
  const rows: Call[][] = [];
  let free: Call[] = [];
  for (const call of row) {
    const later = trace.sites[call.place];
    const needs = free.some(({ place }) => {
      const earlier = trace.sites[place];
      return earlier !== undefined && later !== undefined && place !== call.place && depends(source, earlier, later);
    });
    if (needs) {
      rows.push(free);
      free = [];
    }
    free.push(call);
  }
  rows.push(free);
  return rows;
}

function finding(trace: Trace, task: number, row: readonly Call[]): Finding | null {
  const [first] = row;
  const last = row[row.length - 1];
  if (first === undefined || last === undefined || row.length < 2) return null;
  const whole = last.toAt - first.fromAt;
  const longest = Math.max(...row.map(({ fromAt, toAt }) => toAt - fromAt));
  const saved = whole - longest;
  if (!(saved > 0)) return null;
  const names = row.map(({ within }) => trace.sites[within]?.fn ?? "");
  const what = names.every((name) => name !== "") ? listed(names) : `${row.length} coroutines`;
  const message = `${trace.nameOf(task)} awaited ${what} one after the other, ${seconds(whole)} in all. If none of them needs what another did, gather takes ${seconds(longest)}.`;
  const where = row.map(({ fromSeq, toSeq }) => ({ task, fromSeq, toSeq }));
  return { id, lesson, message, costSeconds: saved, where, site: first.place, seq: last.toSeq };
}
