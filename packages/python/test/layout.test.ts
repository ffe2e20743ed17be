import { expect, test } from "vitest";
import {
  BOX_ENDS,
  BOX_KINDS,
  CAUSES,
  KINDS,
  OUTCOMES,
  PROBLEMS,
  RECORD_BYTES,
  SENT,
  SIGNALS,
  STREAMS,
  SYNC_KINDS,
} from "../../trace/src/layout.ts";
import { loadPython } from "./pyodide.ts";

test("a kind and a word have the same number in Python as in the trace", async () => {
  const layout = (await loadPython()).pyimport("interleave.layout");
  const wordsOf = (name: string): string[] => layout[name].toJs();
  const tables = { KINDS, BOX_ENDS, BOX_KINDS, CAUSES, OUTCOMES, PROBLEMS, SENT, SIGNALS, STREAMS, SYNC_KINDS };
  for (const [name, words] of Object.entries(tables)) expect([name, wordsOf(name)]).toEqual([name, [...words]]);
});

test("a record is as long in Python as in the trace", async () => {
  const recorder = (await loadPython()).runPython(`
    from interleave.recorder import Recorder
    recorder = Recorder()
    recorder.write(0)
    len(recorder.take()[0])
  `);
  expect(recorder).toBe(RECORD_BYTES);
});
