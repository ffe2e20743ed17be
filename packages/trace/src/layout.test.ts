import { expect, test } from "vitest";
import { encode } from "./encode.ts";
import { everyKind } from "./fixtures/everyKind.ts";
import { eventsOf } from "./fixtures/traceOf.ts";
import { KINDS, LAYOUT } from "./layout.ts";
import { Trace } from "./trace.ts";

test("the example has every kind of event", () => {
  expect(new Set(everyKind.map(({ kind }) => kind))).toEqual(new Set(KINDS));
});

test("reading by hand and writing by the layout agree on every field of every kind", () => {
  const trace = new Trace();
  trace.append(encode(everyKind));
  for (const event of eventsOf(trace)) expect(event).toMatchObject(everyKind[event.seq] as object);
});

test("no two fields of a kind share a slot", () => {
  for (const kind of KINDS) {
    const slots = LAYOUT[kind].map(([, slot]) => slot);
    expect(new Set(slots).size, kind).toBe(slots.length);
  }
});
