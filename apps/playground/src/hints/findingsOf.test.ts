import { expect, test } from "vitest";
import { traceOf } from "../instant/run.fixture.ts";
import { hintsAt, hintsNow, onFound } from "./findingsOf.ts";

test("a hint is told once its moment has come: when main reads what had lain ready", () => {
  const trace = traceOf("pre-scheduled");
  const at = (seconds: number) => hintsNow(trace, "", trace.seqAt(seconds)).map(({ id, message }) => [id, message]);
  expect(at(2.9)).toEqual([]);
  expect(at(3)).toEqual([
    ["head-of-line", "b1 and b2 lay ready for 2.000 s while main, who reads them, waited for a."],
  ]);
});

test("a long run is looked through in steps once it is over, and whoever shows hints is told", async () => {
  const source = `import { createTask, sleep } from "@interleave/scheduler";
function* job() { yield* sleep(1); }
export function* main() {
  const all = Array.from({ length: 8000 }, () => createTask(job()));
  for (const each of all) yield* each;
  createTask(sleep(9), { name: "left" });
}`;
  const trace = traceOf(source);
  const told = new Promise<void>((resolve) => void onFound(resolve));
  expect(trace.length).toBeGreaterThan(50_000);
  expect(hintsAt(trace, source, trace.length)).toEqual([]);
  await told;
  expect(hintsAt(trace, source, trace.length).map(({ message }) => message)).toEqual([
    "Nobody awaited left: it was not done when main ended at 1.000 s, and the run cancelled it.",
  ]);
});
