import { runInNode } from "@interleave/runner/node";
import { scenarios } from "@interleave/scenarios";
import { toJSON } from "@interleave/trace";
import { expect, test } from "vitest";
import { writeMine } from "../mine/mineFile.ts";
import { readFile } from "./readFile.ts";

const moment = {
  version: 1,
  runtime: "typescript",
  source: "export function* main() {}",
  seed: 0,
  inputs: [],
  at: 1.5,
};

const open = (text: string) => readFile(new Blob([text]));

async function problemIn(text: string): Promise<string> {
  const read = await open(text);
  return read.kind === "neither" ? read.problem : `no problem: ${read.kind}`;
}

function gathered() {
  const source = scenarios.find(({ id }) => id === "gather")?.source ?? "";
  const run = { runtime: "typescript", source, seed: 3, inputs: [] };
  return { source, trace: runInNode(run).trace };
}

test("a shared moment is read as its link would be", async () => {
  const read = await open(JSON.stringify(moment));
  expect(read.kind === "share" && { ...read.state }).toEqual(moment);
});

test("scenarios that were exported are read, however long they are and however the file is laid out", async () => {
  const scenarios = [{ name: "mine", language: "python", source: "#".repeat(700_000) }];
  const twice = [...scenarios, ...scenarios];
  expect(await open(writeMine(scenarios))).toEqual({ kind: "scenarios", scenarios });
  expect(await open(writeMine(twice))).toEqual({ kind: "scenarios", scenarios: twice });
  expect(await open(JSON.stringify({ scenarios, version: 1, format: "interleave scenarios" }))).toEqual({
    kind: "scenarios",
    scenarios,
  });
  expect(await problemIn('{"format":"interleave scenarios","version":1}')).toBe(
    "This file is damaged: its scenarios are not a list.",
  );
});

test("a saved trace is read with what it was computed from", async () => {
  const { source, trace } = gathered();
  const read = await open(toJSON(trace, { runtime: "typescript", source, seed: 3 }));
  if (read.kind !== "trace") throw new Error(read.kind);
  expect(read.ran).toEqual({ runtime: "typescript", source, seed: 3, inputs: [] });
  expect(toJSON(read.trace)).toBe(toJSON(trace));
});

test("a saved trace brings its bookmarks along, and one whose bookmarks are none says so", async () => {
  const { source, trace } = gathered();
  const meta = { runtime: "typescript", source, seed: 3 };
  const read = await open(toJSON(trace, { ...meta, bookmarks: [{ name: "half", at: 1.5 }] }));
  expect(read.kind === "trace" && read.bookmarks.map((each) => ({ ...each }))).toEqual([{ name: "half", at: 1.5 }]);
  expect(await problemIn(toJSON(trace, { ...meta, bookmarks: [{ name: "half" }] }))).toBe(
    "This trace is damaged: its at is not a time.",
  );
});

test("a saved trace brings along what was sent to its run", async () => {
  const { source, trace } = gathered();
  const inputs = [
    { at: 0.5, kind: "send", target: "orders", text: "tea" },
    { at: 1, kind: "cancel", target: "b1" },
  ];
  const read = await open(toJSON(trace, { runtime: "typescript", source, seed: 3, inputs }));
  expect(read.kind === "trace" && read.ran.inputs.map((each) => ({ ...each }))).toEqual(inputs);
});

test.each([
  ["no list", {}, "its inputs are not a list"],
  ["nothing", null, "its inputs are not a list"],
  ["a list of lists", [[]], "one of its inputs is not made of fields"],
  ["a deed that there is none of", [{ at: 0, kind: "run", target: "a" }], "an input neither sends nor cancels"],
  ["a time before the first", [{ at: -1, kind: "cancel", target: "a" }], "its at is not a time"],
  ["a target that is no name", [{ at: 0, kind: "cancel", target: { a: 1 } }], "its target is not text"],
  ["a text of no letters", [{ at: 0, kind: "send", target: "a", text: 7 }], "its text is not text"],
  ["too many", Array.from({ length: 10_001 }, () => ({})), "it has more than 10000 inputs"],
  [
    "more text than a page can show",
    Array.from({ length: 11 }, () => ({ at: 0, kind: "send", target: "a", text: "x".repeat(100_000) })),
    "its inputs hold more than 1 MiB of text",
  ],
])("a trace whose inputs are %s is not opened", async (_, inputs, problem) => {
  const { source, trace } = gathered();
  const text = toJSON(trace, { runtime: "typescript", source, seed: 3, inputs });
  expect(await problemIn(text)).toBe(`This trace is damaged: ${problem}.`);
});

test.each([
  ["a picture", "\x89PNG", "This file is neither a shared moment nor a trace: it is no JSON, or was cut off."],
  ["some other JSON", '{"name":"x"}', "This file is neither a shared moment nor a trace of Interleave."],
  ["a list", "[1]", "This file is neither a shared moment nor a trace of Interleave."],
  [
    "a moment of a newer version",
    JSON.stringify({ ...moment, version: 2 }),
    "This file was made by a newer version of Interleave (format 2; this page reads 1). Reload the page to get the newest version.",
  ],
  ["a damaged moment", JSON.stringify({ ...moment, at: -1 }), "This file is damaged: its at is not a time."],
  ["anything large", "x".repeat(2 ** 20 + 1), "This file is no JSON, or was cut off before its end."],
  [
    "a trace without its source",
    toJSON(gathered().trace),
    "This trace holds no source, so there is nothing to show beside it.",
  ],
  [
    "a trace of a newer version",
    '{"format":"interleave trace","version":9}',
    "This trace is of version 9, which is newer than what can be read here (4).",
  ],
])("%s says what it is not", async (_, text, problem) => {
  expect(await problemIn(text)).toBe(problem);
});
