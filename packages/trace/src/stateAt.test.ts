import { expect, test } from "vitest";
import { encode } from "./encode.ts";
import { gather } from "./fixtures/gather.ts";
import type { Instant } from "./model.ts";
import { stateAt } from "./stateAt.ts";
import { Trace } from "./trace.ts";

const trace = new Trace();
trace.append(encode(gather));

function boxesOf(instant: Instant) {
  return instant.boxes.map(({ kind, ordinal, byName, pending, done, open }) => ({
    box: `${kind} ${ordinal} of ${byName}`,
    pending: pending.map(({ name }) => name),
    done: done.map(({ name }) => name),
    open,
  }));
}

test("a gather of three goes from three pending to one to none", () => {
  const at = (seconds: number) => boxesOf(stateAt(trace, trace.seqAt(seconds)));
  const box = "gather 1 of main";
  expect(at(0)).toEqual([{ box, pending: ["a", "b1", "b2"], done: [], open: true }]);
  expect(at(0.5)).toEqual([{ box, pending: ["a", "b1", "b2"], done: [], open: true }]);
  expect(at(1)).toEqual([{ box, pending: ["a"], done: ["b1", "b2"], open: true }]);
  expect(at(3)).toEqual([{ box, pending: [], done: ["a", "b1", "b2"], open: false }]);
});
