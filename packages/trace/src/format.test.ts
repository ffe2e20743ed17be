import { expect, test } from "vitest";
import format from "../../../docs/trace-format.md?raw";
import { fromJSON } from "./fromJSON.ts";
import { type FieldType, KINDS, LAYOUT } from "./layout.ts";

/** The words of the document for a type of field. */
function typeWord(name: string, type: FieldType): RegExp {
  if (typeof type !== "string") return /^word$/;
  if (type === "string") return /^text$/;
  if (type === "turn") return /^count$/;
  if (type === "newTask") return /^task$/;
  if (type === "newBox" || type === "boxOrNone") return /^box$/;
  if (type === "newObject") return /^object$/;
  if (type === "newTimer") return /^timer$/;
  if (type === "future") return name === "future" ? /^future$/ : /^(task|future)$/;
  return new RegExp(`^${type}$`);
}

/** The row of a kind: its fields with their types, and what it says. */
function rowOf(kind: string): { fields: string[]; says: string } {
  const row = format.split("\n").find((line) => line.startsWith(`| \`${kind}\` |`)) ?? "";
  const [, , fields = "", says = ""] = row
    .split(" | ")
    .join("|")
    .split("|")
    .map((cell) => cell.trim());
  return { fields: fields === "" ? [] : fields.split(", "), says };
}

test.each(KINDS)("the document lists %s with its fields in order, their types and all their words", (kind) => {
  const { fields, says } = rowOf(kind);
  expect(says).not.toBe("");
  expect(fields.map((field) => field.split(" ")[0])).toEqual(LAYOUT[kind].map(([name]) => `\`${name}\``));
  LAYOUT[kind].forEach(([name, , type], index) => {
    expect(fields[index]?.split(" ")[1]).toMatch(typeWord(name, type));
    const isNamed = typeof type !== "string" && typeof type[0] === "string" && name !== "outcome";
    if (isNamed && name !== "why") for (const word of type) expect(says).toContain(`\`${word}\``);
  });
});

test("the document's example can be read", () => {
  const example = format.slice(format.indexOf("```json\n") + 8, format.indexOf("\n```\n"));
  expect(fromJSON(example).trace.length).toBe(9);
});
