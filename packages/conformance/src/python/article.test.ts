import { readFileSync } from "node:fs";
import { findScenario } from "@interleave/scenarios";
import type { Trace } from "@interleave/trace";
import { beforeAll, expect, test } from "vitest";
import type { Observation } from "../observe.ts";
import { loadPythonRecorder, type PythonRecorder } from "./recordPython.ts";

interface Expected extends Omit<Observation, "waits"> {
  readonly name: string;
  readonly waits?: Observation["waits"];
}

const fixture = readFileSync(new URL("../../fixtures/article-programs.expected.json", import.meta.url), "utf8");
const { programs }: { programs: Expected[] } = JSON.parse(fixture);

const ids = [
  ["p1_sequential", "sequential"],
  ["p2_manual_order", "order"],
  ["p3_prescheduled", "pre-scheduled"],
  ["p4_as_completed", "as-completed"],
  ["p5_gather", "gather"],
  ["p6_wait_all", "wait"],
  ["p7_first_completed_loop", "first-completed"],
  ["p8_inject_extras", "inject-extras"],
  ["p9_timeout_loop", "timeout-loop"],
] as const;

let record: PythonRecorder;

beforeAll(async () => {
  record = await loadPythonRecorder();
}, 120_000);

/** What the fixture says of a program, from its trace. */
function observed(trace: Trace): Observation {
  const waits: Observation["waits"][number][] = [];
  const names = (members: readonly number[]) => members.map((member) => trace.nameOf(member));
  const isWait = new Set<number>();
  let result: unknown;
  for (let seq = 0; seq < trace.length; seq += 1) {
    const event = trace.event(seq);
    if (event.kind === "waitStarted" && event.boxKind === "wait") isWait.add(event.box);
    if (event.kind === "waitEnded" && isWait.has(event.box))
      waits.push({ t: event.at, tick: event.turn, done: names(event.done), pending: names(event.pending) });
    if (event.kind === "taskDone" && event.task === 1) result = JSON.parse(event.text.replaceAll("'", '"'));
  }
  // What the program prints when its loop is over says its result once more.
  const prints = trace.prints.flatMap(({ at, task, text }) => (task === 0 ? [] : [[at, text] as const]));
  return { prints, result, finished: trace.end, ticks: trace.turnOf(trace.length - 1), waits };
}

test.each(ids)("%s in Python prints, waits, returns and ends as recorded from CPython", (name, id) => {
  const expected = programs.find((program) => program.name === name);
  const source = findScenario(id)?.python;
  if (expected === undefined || source === undefined) throw new Error(`no program for ${name}`);
  const [trace] = record([source]);
  if (trace === undefined) throw new Error("Python gave no trace");
  const actual = observed(trace);
  // The ninth collects its results in a set of its own, and a set of Python's has no order.
  const inOrder = ({ result }: { readonly result: unknown }) =>
    id === "timeout-loop" && Array.isArray(result) ? [...result].sort() : result;
  expect({ ...actual, result: inOrder(actual), name }).toEqual({
    ...expected,
    result: inOrder(expected),
    waits: expected.waits ?? actual.waits,
  });
});
