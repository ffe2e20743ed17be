import { describe, expect, it } from "vitest";
import { type NodeRun, runInNode } from "./node.ts";
import type { RunValue } from "./runtime.ts";

const HEAD = `import * as s from "@interleave/scheduler"; const { sleep, createTask, gather, getRunningLoop } = s;\n`;

function run(source: string, more: Partial<RunValue> = {}): NodeRun {
  return runInNode({ runtime: "typescript", source: HEAD + source, seed: 1, inputs: [], ...more });
}

/** Prints as `seconds task: text @line`. */
function prints({ trace, sites }: NodeRun): string[] {
  return trace.prints.map(({ at, name, text, place }) => `${at} ${name}: ${text} @${sites[place]?.line}`);
}

describe("a run in Node", () => {
  it("prints with the virtual time, the task and the line", () => {
    const ran = run(`function* a() { yield* sleep(3); console.log("a"); return "a"; }
function* b(name: string) { yield* sleep(1);
  console.log(name); return name; }
export function* main() { return yield* gather(a(), b("b1"), b("b2")); }`);
    expect(prints(ran)).toEqual(["1 b: b1 @4", "1 b 2: b2 @4", "3 a: a @2"]);
    expect(ran).toMatchObject({ result: '["a", "b1", "b2"]', problem: null, finished: true, turns: 10 });
  });
});
