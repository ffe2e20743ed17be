import { expect, test } from "vitest";
import { encode } from "./encode.ts";
import { gather } from "./fixtures/gather.ts";
import { laneText } from "./laneText.ts";
import { Trace } from "./trace.ts";

test("lanes as text show a gather of three", () => {
  const trace = new Trace();
  trace.append(encode(gather));
  expect(laneText(trace).split("\n")).toEqual([
    "main  . # gather(a, b1, b2) 0..3 . # returned",
    "  a   . # sleep(3) 0..3 . # returned",
    "  b1  . # sleep(1) 0..1 . # returned",
    "  b2  . # sleep(1) 0..1 . # returned",
  ]);
});
