import { expect, test } from "vitest";
import { everyKind } from "../fixtures/everyKind.ts";
import { gather } from "../fixtures/gather.ts";
import { hostile } from "../fixtures/hostile.ts";
import { chance, randomEvents } from "../fixtures/randomEvents.ts";
import { eventsOf, traceOf } from "../fixtures/traceOf.ts";
import { fromJSON } from "../fromJSON.ts";
import { laneText } from "../laneText.ts";
import { toPacked } from "../packed/toPacked.ts";
import { toJSON } from "../toJSON.ts";
import type { Trace } from "../trace.ts";
import { readTrace } from "./readTrace.ts";

const SOURCE = '日本 😀 \u2028 </script>\n"events":[\n';
const complete = (trace: Trace) => Object.assign(trace, { complete: true });
const traces = [
  complete(traceOf(everyKind)),
  complete(traceOf(gather)),
  traceOf(hostile),
  traceOf([]),
  ...[1, 2, 3].map((seed) => complete(traceOf(randomEvents(seed, 10_000)))),
];

/** The file of a trace, in one of its forms. */
const forms = {
  json: (trace: Trace) => new Blob([toJSON(trace, { seed: 1, source: SOURCE })]),
  packed: (trace: Trace) => new Blob([...toPacked(trace, { seed: 1, source: SOURCE })]),
};
type Form = keyof typeof forms;
const names = Object.keys(forms) as Form[];

/** What reading the file comes to: its sentence, where it is refused. */
async function sentence(file: Blob): Promise<string> {
  try {
    const { trace, cutOff } = await readTrace(file);
    return `${trace.length} events${cutOff ? ", cut off" : ""}`;
  } catch (error) {
    return (error as Error).message;
  }
}

test.each(names)("a trace written as %s and read again is the same trace", async (form) => {
  for (const trace of traces) {
    const read = await readTrace(forms[form](trace));
    expect(read.cutOff).toBe(false);
    expect(toJSON(read.trace, read.meta) === toJSON(trace, { seed: 1, source: SOURCE })).toBe(true);
    expect(laneText(read.trace)).toBe(laneText(trace));
  }
});

test.each(names)("equal traces give equal files as %s, however their events came", async (form) => {
  const latin1 = new TextDecoder("latin1");
  const bytesOf = async (trace: Trace) => latin1.decode(new Uint8Array(await forms[form](trace).arrayBuffer()));
  for (const trace of traces) {
    const { trace: back } = await readTrace(forms.json(trace));
    expect((await bytesOf(back)) === (await bytesOf(trace))).toBe(true);
  }
});

test("a file is read the same in whatever layout its JSON is", async () => {
  for (const trace of traces.slice(0, 5)) {
    const text = toJSON(trace, { source: SOURCE });
    const layouts = [
      JSON.stringify(JSON.parse(text)),
      JSON.stringify(JSON.parse(text), null, 2),
      text.replaceAll("\n", "\r\n"),
      text.replaceAll('["', '[ "').replaceAll("],\n", "] ,\n"),
      `\ufeff${text}`,
    ];
    for (const layout of layouts) {
      const { trace: read, cutOff } = await readTrace(new Blob([layout]));
      expect({ cutOff, isSame: toJSON(read) === toJSON(trace) }).toEqual({ cutOff: false, isSame: true });
    }
  }
});

test.each(names)("cut off anywhere, a %s file shows the events before the cut, or says a sentence", async (form) => {
  const whole = complete(traceOf(randomEvents(4, 150)));
  const bytes = await forms[form](whole).arrayBuffer();
  const events = eventsOf(whole);
  for (let end = 0; end < bytes.byteLength - 2; end += 29) {
    const file = new Blob([bytes.slice(0, end)]);
    const told = await sentence(file);
    if (!told.endsWith("cut off")) expect(told).toMatch(/cut off|no Interleave trace/);
    else {
      const { trace } = await readTrace(file);
      expect(trace.complete).toBe(false);
      expect(eventsOf(trace)).toEqual(events.slice(0, trace.length));
    }
  }
});

test("a packed file with any of its bytes changed is read or refused with a sentence, never more", async () => {
  const bytes = new Uint8Array(await forms.packed(traceOf(randomEvents(5, 400))).arrayBuffer());
  const head = bytes.indexOf(0x0a) + 1;
  const below = chance(9);
  const told = new Set<string>();
  for (let round = 0; round < 400; round += 1) {
    const changed = bytes.slice();
    changed[head + below(bytes.length - head)] = below(256);
    told.add((await sentence(new Blob([changed]))).replace(/-?\d+(\.\d+)?(e[+-]\d+)?/g, "N").replace(/\(\w+\)/, "(…)"));
  }
  for (const each of told)
    expect(each).toMatch(/^(N events|Event N |A list |This file was cut off|.* the file is damaged)/);
});

test("lines that cannot be are refused with the same sentence in pieces as in one", async () => {
  const good = toJSON(traceOf(gather));
  const lines = [
    '["loopStarted",0,1]',
    '["loopStarted","0"]',
    "[null]",
    "7",
    '["stepEnded",0,99]',
    '["stepEnded",0,1.5]',
    '["loopStarted",01]',
    '["loopStarted",-1]',
    '["taskWaiting",3,1,0,"\u0000",0,[]]',
    "]",
    "{",
  ];
  for (const line of lines) {
    const text = good.replace('["loopStarted",0]', line);
    let whole = "read";
    try {
      fromJSON(text);
    } catch (error) {
      whole = (error as Error).message;
    }
    expect(await sentence(new Blob([text]))).toBe(whole);
  }
});

test("what no trace is, or one of the future, is called so", async () => {
  expect(await sentence(new Blob(["hello"]))).toBe("This file is no JSON, or was cut off before its end.");
  expect(await sentence(new Blob(['{"format":"speedscope"}']))).toBe("This file is no Interleave trace.");
  expect(await sentence(new Blob([toJSON(traceOf(gather)).replace(/"version":\d+/, '"version":99')]))).toMatch(
    /^This trace is of version 99, which is newer than what can be read here \(\d+\)\.$/,
  );
  const packed = await forms.packed(traceOf(gather)).text();
  expect(await sentence(new Blob([packed.replace('"packed":1', '"packed":7')]))).toBe(
    "This trace is packed in a way (7) that is newer than what can be read here (1).",
  );
});

test("progress is told to the last byte, and reading ends when it throws", async () => {
  const file = forms.json(traceOf(randomEvents(6, 20_000)));
  const told: number[] = [];
  await readTrace(file, (read) => void told.push(read));
  expect(told.length).toBeGreaterThan(2);
  expect(told.at(-1)).toBe(file.size);
  const order: string[] = [];
  await readTrace(file.slice(0, 200_000), async (read) => {
    order.push(`${read} read`);
    await Promise.resolve();
    order.push("a breath");
  });
  expect(order).toEqual([
    "65536 read",
    "a breath",
    "131072 read",
    "a breath",
    "196608 read",
    "a breath",
    "200000 read",
    "a breath",
  ]);
  const stop = new Error("enough");
  await expect(
    readTrace(file, () => {
      throw stop;
    }),
  ).rejects.toBe(stop);
});
