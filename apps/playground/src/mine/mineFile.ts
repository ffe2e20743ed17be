import { longestSource } from "../editor/longestSource.ts";
import { FieldProblem, fieldsOf, name, string } from "../link/fields.ts";

/** One scenario in a file of several. */
export interface FiledScenario {
  name: string;
  /** Id of its runtime. */
  language: string;
  source: string;
}

export const format = "interleave scenarios";
const version = 1;
const most = 1000;
/** Bytes. */
export const largestFile = 64 * 1024 * 1024;

/** Whether the first characters of a file are those of one that was exported here. */
export function beginsAsMine(head: string): boolean {
  return head.replace(/\s/g, "").startsWith(`{"format":"${format.replace(" ", "")}"`);
}

export function writeMine(scenarios: readonly FiledScenario[]): string {
  return `${JSON.stringify({ format, version, scenarios }, null, 2)}\n`;
}

/** What a file of scenarios holds, or in a sentence why it can't be read. */
export function readMine(text: string): readonly FiledScenario[] | { problem: string } {
  try {
    const from = fieldsOf(parsed(text), "what it holds");
    if (from.format !== format) return { problem: "This file holds no scenarios that were exported here." };
    if (from.version !== version)
      return {
        problem: "This file was made by a newer version of Interleave. Reload the page to get the newest version.",
      };
    const { scenarios } = from;
    if (!Array.isArray(scenarios)) throw new FieldProblem("its scenarios are not a list");
    if (scenarios.length > most) throw new FieldProblem(`it has more than ${most} scenarios`);
    return scenarios.map((value: unknown) => {
      const one = fieldsOf(value, "one of its scenarios");
      return { name: name(one, "name"), language: name(one, "language"), source: string(one, "source", longestSource) };
    });
  } catch (error) {
    if (error instanceof FieldProblem) return { problem: `This file is damaged: ${error.message}.` };
    throw error;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new FieldProblem("it is no JSON, or was cut off");
  }
}
