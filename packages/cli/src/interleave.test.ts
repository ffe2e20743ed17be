import { fromJSON } from "@interleave/trace";
import { describe, expect, test } from "vitest";
import { articlePrograms } from "./articlePrograms.fixture.ts";
import { FakeTerminal } from "./fakeTerminal.fixture.ts";
import { interleave } from "./interleave.ts";

const IMPORT = 'import { createTask, gather, getRunningLoop, sleep } from "@interleave/scheduler";\n';
const GATHER = articlePrograms.find(({ id }) => id === "gather")?.source ?? "";

/** The exit code of `interleave run scenario.ts ...`, and the terminal afterwards. */
function ran(source: string, ...options: string[]) {
  const terminal = new FakeTerminal({ "scenario.ts": source });
  return { code: interleave(["run", "scenario.ts", ...options], terminal), terminal };
}

test("a run is told as its output, its chart and what it came to", () => {
  const { code, terminal } = ran(GATHER);
  expect(code).toBe(0);
  expect(terminal.stderr).toBe("");
  expect(terminal.stdout.split("\n")).toEqual([
    "1.000 s  b    b1",
    "1.000 s  b 2  b2",
    "3.000 s  a    a",
    "",
    "       0              1               2              3 s",
    'main   #-gather(a, b, b 2)---------------------------# ["a", "b1", "b2"]',
    '  a    #-sleep(3)------------------------------------# "a"',
    '  b    #-sleep(1)-----# "b1"',
    '  b 2  #-sleep(1)-----# "b2"',
    "",
    "# runs   . ready   - waits",
    "",
    'main returned ["a", "b1", "b2"] after 3 s and 10 turns of the loop',
    "",
  ]);
});

test.each(articlePrograms)("$id prints what the article says", ({ source, prints }) => {
  const { stdout } = ran(source).terminal;
  const output = stdout.slice(0, stdout.indexOf("\n\n")).split("\n");
  expect(
    output.map((line) => line.replace(/^\s*([\d.]+) s {2}.*? {2}/, (_, at) => `${Number(at)} `).replace(/ +/, " ")),
  ).toEqual(prints);
});

test("what a run could do better stands below it, with its place and its lesson", () => {
  const sequential = articlePrograms.find(({ id }) => id === "sequential")?.source ?? "";
  expect(ran(sequential).terminal.stdout.trimEnd().split("\n").slice(-2)).toEqual([
    "",
    "hint: scenario.ts:16: main awaited a, b and b one after the other, 5.000 s in all. If none of them needs what another did, gather takes 3.000 s. (see the scenario gather)",
  ]);
});

test("a coroutine that was never awaited is told of with the line of its call", () => {
  const { code, terminal } = ran(`${IMPORT}function* b() {\n  yield* sleep(1);\n}
export function* main() {\n  b();\n  yield* b();\n}`);
  expect(code).toBe(0);
  expect(terminal.stdout.trimEnd().split("\n").at(-1)).toBe(
    "hint: scenario.ts:6: coroutine 'b' was never awaited. Nothing of it ran: put yield* (in Python: await) before the call, or make it a task. (see the scenario order)",
  );
});

describe("the exit code tells how it ended", () => {
  test("0: main returned", () => expect(ran(`${IMPORT}export function* main() {}`).code).toBe(0));

  test("1: main raised, and where", () => {
    const { code, terminal } =
      ran(`${IMPORT}function* a() {\n  yield* sleep(1);\n  throw new RangeError("no \u001b[31m");\n}
export function* main() {\n  yield* a();\n}`);
    expect(code).toBe(1);
    expect(terminal.stderr.split("\n")).toEqual([
      "scenario.ts:4:3: RangeError: no ␛[31m",
      "  in task main",
      "  at main (scenario.ts:7)",
      "  at a (scenario.ts:4)",
      "",
    ]);
    expect(terminal.stdout).toContain("! RangeError: no ␛[31m");
  });

  test("2: no scenario in the file, or no file", () => {
    expect(ran("export function* main( {").code).toBe(2);
    expect(ran("export const nothing = 1;").code).toBe(2);
    const terminal = new FakeTerminal();
    expect(interleave(["run", "gone.ts"], terminal)).toBe(2);
    expect(terminal.stderr).toBe("interleave: ENOENT: no such file, open 'gone.ts'\n");
  });

  test("3: deadlock", () => {
    const { code, terminal } = ran(`${IMPORT}export function* main() {\n  yield* getRunningLoop().createFuture();\n}`);
    expect(code).toBe(3);
    expect(terminal.stderr).toMatch(/^scenario\.ts:3:\d+: Deadlock: nothing is ready and no timer is set\./);
  });

  test("4: a limit", () => {
    const { code, terminal } = ran(`export function* main() { for (let i = 0; i < 10_001; i++) console.log(i); }`);
    expect(code).toBe(4);
    expect(terminal.stderr).toContain("10,000");
  });
});

test("--until stops an endless run, which is as it should be", () => {
  const endless = `${IMPORT}export function* main() { for (;;) { yield* sleep(1); console.log("tick"); } }`;
  const { code, terminal } = ran(endless, "--until", "2.5");
  expect(code).toBe(0);
  expect(terminal.stdout.split("\n").filter((line) => line.includes("tick")).length).toBe(2);
  expect(terminal.stdout).toContain("stopped at 2.5 s, as asked");
});

test("--seed decides what chance gives", () => {
  const dice = "export function* main() { console.log(Math.random()); }";
  const rolled = (...options: string[]) => ran(dice, ...options).terminal.stdout;
  expect(rolled("--seed", "7")).toBe(rolled("--seed", "7"));
  expect(rolled("--seed", "7")).not.toBe(rolled());
});

test("--quiet leaves standard output alone", () => {
  expect(ran(GATHER, "--quiet").terminal.stdout).toBe("");
  expect(ran("export function* main() { throw 1; }", "--quiet").terminal.stderr).not.toBe("");
});

test("each kind of file is written", () => {
  const { code, terminal } = ran(
    GATHER,
    ...["--svg", "a.svg", "--trace", "a.trace.json", "--perfetto", "a.json", "--speedscope", "a.speedscope.json"],
    ...["--csv", "a.csv", "--seed", "3"],
  );
  expect(code).toBe(0);
  expect(terminal.read("a.svg")).toMatch(/^<svg [^>]*width="1000" height="240"/);
  expect(fromJSON(terminal.read("a.trace.json")).meta).toEqual({ runtime: "typescript", seed: 3, source: GATHER });
  expect(JSON.parse(terminal.read("a.json")).traceEvents[0].args.name).toBe("scenario.ts");
  expect(JSON.parse(terminal.read("a.speedscope.json")).profiles.length).toBe(4);
  expect(terminal.read("a.csv").split("\r\n").length).toBe(26);
});

test("a picture shows what the hints found", () => {
  const source = articlePrograms.find(({ id }) => id === "pre-scheduled")?.source ?? "";
  expect(
    ran(source, "--svg", "a.svg")
      .terminal.read("a.svg")
      .match(/lay ready 2 s/g)?.length,
  ).toBe(2);
});

test("a file that can't be written is a sentence", () => {
  const { code, terminal } = ran(GATHER, "--quiet", "--svg", "no/such/folder.svg");
  expect([code, terminal.stderr]).toEqual([2, "interleave: ENOENT: no such folder, open 'no/such/folder.svg'\n"]);
});

test("colours come where the terminal shows them and nobody objects", () => {
  const told = (colours: boolean, ...options: string[]) => {
    const terminal = Object.assign(new FakeTerminal({ "scenario.ts": GATHER }), { colours });
    interleave(["run", "scenario.ts", ...options], terminal);
    return terminal.stdout;
  };
  expect(told(true)).toContain("\u001b[1;7;38;5;33m#\u001b[0m\u001b[38;5;33m-sleep(3)");
  expect(told(true, "--no-color")).toBe(told(false));
  // biome-ignore lint/suspicious/noControlCharactersInRegex: what a terminal is told its colours by
  expect(told(true).replace(/\u001b\[[\d;]*m/g, "")).toBe(told(false));
});

test.each([
  [["walk"], 'There is no command "walk", only run and show.'],
  [["run"], "run needs the file of a scenario."],
  [["run", "a.ts", "b.ts"], "run takes one file."],
  [["run", "a.ts", "--seed", "x"], "--seed needs an integer."],
  [["run", "a.ts", "--seed", "1.5"], "--seed needs an integer."],
  [["run", "a.ts", "--until", "-1"], "--until"],
  [["run", "a.ts", "--until", "soon"], "--until needs a number of seconds, 0 or more."],
  [["run", "a.ts", "--loud"], "--loud"],
  [["run", "a.ts", "--svg"], "--svg"],
])("%j is refused with a sentence", (args, sentence) => {
  const terminal = new FakeTerminal({ "a.ts": GATHER });
  expect(interleave(args, terminal)).toBe(2);
  expect(terminal.stderr).toContain(sentence);
  expect(terminal.stdout).toBe("");
});

test("help names every option and every exit code; so does nothing at all", () => {
  const terminal = new FakeTerminal();
  expect(interleave(["--help"], terminal)).toBe(0);
  for (const option of ["svg", "trace", "perfetto", "speedscope", "csv", "seed", "until", "quiet", "no-color"]) {
    expect(terminal.stdout).toContain(`--${option}`);
  }
  for (const code of [0, 1, 2, 3, 4]) expect(terminal.stdout).toMatch(new RegExp(`^ {2}${code} {2}`, "m"));
  const silent = new FakeTerminal();
  expect(interleave([], silent)).toBe(0);
  expect(silent.stdout).toBe(terminal.stdout);
});
