import { expect, test } from "vitest";
import { articlePrograms } from "./articlePrograms.fixture.ts";
import { FakeTerminal } from "./fakeTerminal.fixture.ts";
import { interleave } from "./interleave.ts";

const GATHER = articlePrograms.find(({ id }) => id === "gather")?.source ?? "";
const SEQUENTIAL = articlePrograms.find(({ id }) => id === "sequential")?.source ?? "";

/** A terminal in which a scenario was run and its trace written. */
function recorded(source: string, file = "run.trace.json") {
  const terminal = new FakeTerminal({ "scenario.ts": source });
  interleave(["run", "scenario.ts", "--trace", file, "--csv", "run.csv"], terminal);
  const told = terminal.stdout;
  terminal.stdout = "";
  return { terminal, told };
}

const forms = ["run.trace.json", "run.trace"];

test.each(forms)("a recorded run (%s) is told as it was when it ran", (file) => {
  const { terminal, told } = recorded(GATHER, file);
  expect(interleave(["show", file], terminal)).toBe(0);
  const chart = told.slice(0, told.indexOf("main returned"));
  expect(terminal.stdout).toBe(`${chart}main returned ["a", "b1", "b2"] after 3 s\n`);
  expect(terminal.stderr).toBe("");
});

test("its hints stand below it, with the line of the source that came with it", () => {
  const { terminal } = recorded(SEQUENTIAL);
  interleave(["show", "run.trace.json"], terminal);
  expect(terminal.stdout).toContain("hint: source:16: main awaited a, b and b one after the other, 5.000 s in all.");
});

test.each(forms)("a recorded run (%s) is written as the other kinds of file, and as itself", (file) => {
  const { terminal } = recorded(GATHER, file);
  const files = ["--csv", "again.csv", "--perfetto", "a.json", "--svg", "a.svg", "--trace", "again.trace.json"];
  expect(interleave(["show", file, "--quiet", ...files], terminal)).toBe(0);
  expect(terminal.stdout).toBe("");
  expect(terminal.read("again.csv")).toBe(terminal.read("run.csv"));
  expect(JSON.parse(terminal.read("a.json")).traceEvents[0].args.name).toBe(file);
  expect(terminal.read("a.svg")).toContain("<svg");
  const other = recorded(GATHER).terminal;
  expect(terminal.read("again.trace.json")).toBe(other.read("run.trace.json"));
});

test("a trace that was cut off is shown as far as it goes, and said to be cut off", () => {
  const { terminal } = recorded(GATHER);
  const text = terminal.read("run.trace.json");
  terminal.write("cut.trace.json", [text.slice(0, text.indexOf('["taskDone"'))]);
  expect(interleave(["show", "cut.trace.json"], terminal)).toBe(0);
  expect(terminal.stderr).toMatch(
    /^cut\.trace\.json: the file was cut off; shown are the \d+ events that are in it\.\n$/,
  );
  expect(terminal.stdout).toContain("recorded up to 1 s; the run goes on after that");
});

test.each([
  ["a scenario", GATHER, "This file is no JSON, or was cut off before its end."],
  ["some other JSON", "{}", "This file is no Interleave trace."],
  [
    "a trace of the future",
    '{"format":"interleave trace","version":99}',
    "This trace is of version 99, which is newer",
  ],
])("%s is refused with a sentence", (_, text, sentence) => {
  const terminal = new FakeTerminal({ file: text });
  expect(interleave(["show", "file"], terminal)).toBe(2);
  expect(terminal.stderr).toContain(`file: ${sentence}`);
});

test("a file that is not there, and options that only a run has, are sentences", () => {
  const terminal = new FakeTerminal();
  expect(interleave(["show", "gone"], terminal)).toBe(2);
  expect(interleave(["show", "gone", "--seed", "1"], terminal)).toBe(2);
  expect(terminal.stderr.split("\n").filter((line) => line.startsWith("interleave: "))).toEqual([
    "interleave: ENOENT: no such file, open 'gone'",
    "interleave: show runs nothing, so --seed has no meaning there.",
  ]);
});
