import { expect, test } from "vitest";
import { traceOf } from "../instant/run.fixture.ts";
import { hintsNow } from "./findingsOf.ts";
import { sourceHints } from "./sourceHints.ts";

test("a call whose coroutine was never awaited is underlined; what a run could do better is not", () => {
  const source = `import { sleep } from "@interleave/scheduler";
function* b() { yield* sleep(1); }
export function* main() {
  yield* b();
  yield* b();
  const forgotten = b();
}`;
  const trace = traceOf(source);
  const found = hintsNow(trace, source, trace.length);
  expect(found.map(({ id }) => id)).toEqual(["awaits-in-a-row", "never-awaited"]);
  expect(sourceHints(trace, found)).toEqual([
    {
      line: 6,
      col: 21,
      endLine: 6,
      endCol: 24,
      message:
        "coroutine 'b' was never awaited. Nothing of it ran: put yield* (in Python: await) before the call, or make it a task.",
      severity: "warning",
    },
  ]);
});
