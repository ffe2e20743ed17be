import type { Input } from "@interleave/runner";
import { bare, FieldProblem, fieldsOf, name, optional, seconds, string } from "./fields.ts";
import { largestState, longestInput } from "./state.ts";

const mostInputs = 10_000;

/** Copies what it knows of a list that anybody may have written; throws a `FieldProblem` for what is none. */
export function readInputs(value: unknown): Input[] {
  if (!Array.isArray(value)) throw new FieldProblem("its inputs are not a list");
  if (value.length > mostInputs) throw new FieldProblem(`it has more than ${mostInputs} inputs`);
  const inputs = value.map(readInput);
  const text = inputs.reduce((sum, input) => sum + (input.text?.length ?? 0), 0);
  if (text > largestState) throw new FieldProblem("its inputs hold more than 1 MiB of text");
  return inputs;
}

function readInput(value: unknown): Input {
  const from = fieldsOf(value, "one of its inputs");
  const { kind } = from;
  if (kind !== "send" && kind !== "cancel") throw new FieldProblem("an input neither sends nor cancels");
  return bare<Input>({
    at: seconds(from, "at"),
    kind,
    target: name(from, "target"),
    text: optional(from, "text", (fields, key) => string(fields, key, longestInput)),
  });
}
