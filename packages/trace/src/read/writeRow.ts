import { TraceError } from "../error.ts";
import type { EventKind } from "../events.ts";
import {
  AT_FLOAT,
  CODE,
  type FieldType,
  FLOAT,
  KIND,
  LAYOUT,
  MORE_FLOAT,
  RECORD_FLOATS,
  RECORD_INTS,
} from "../layout.ts";
import { LIMITS } from "../limits.ts";
import type { Page } from "./page.ts";

/** Writes a row, as JSON has it, to the page. Throws a `TraceError` that names event and field where one cannot be. */
export function writeRow(page: Page, row: unknown, seq: number): void {
  const [kind, at] = Array.isArray(row) ? row : [];
  if (typeof kind !== "string" || !Object.hasOwn(KIND, kind)) throw new TraceError(`Event ${seq} is of no known kind.`);
  const fields = LAYOUT[kind as EventKind];
  const values = row as unknown[];
  if (values.length !== fields.length + 2) {
    throw new TraceError(
      `Event ${seq} (${kind}) has ${values.length - 2} fields where it should have ${fields.length}.`,
    );
  }
  if (typeof at !== "number") throw new TraceError(`Event ${seq} (${kind}) has no time.`);
  const { ints, floats, count } = page;
  const int = count * RECORD_INTS;
  const float = count * RECORD_FLOATS;
  ints.fill(0, int, int + RECORD_INTS);
  let head = KIND[kind as EventKind];
  fields.forEach(([name, slot, type], index) => {
    const value = type === "deadline" ? (values[index + 2] ?? Number.POSITIVE_INFINITY) : values[index + 2];
    if (!fits(type, value, slot === FLOAT)) {
      throw new TraceError(`Event ${seq} (${kind}): its ${name} is no ${wanted(type)}.`);
    }
    const number = numberOf(page, type, value);
    if (slot === CODE) head |= number << 8;
    else if (slot === FLOAT) floats[float + MORE_FLOAT] = number;
    else ints[int + 1 + slot] = number;
  });
  floats[float + AT_FLOAT] = at;
  ints[int] = head;
  page.count += 1;
}

function fits(type: FieldType, value: unknown, isFloat: boolean): boolean {
  if (typeof type !== "string") return type.includes(value as string | boolean);
  if (type === "string" || type === "name") return typeof value === "string";
  if (type === "ids") return Array.isArray(value) && value.every(isInt);
  if (type === "chain") return Array.isArray(value) && value.every((place) => isInt(place) && place < LIMITS.places);
  return isFloat ? typeof value === "number" : isInt(value);
}

/** What a record's integer can hold. */
function isInt(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= -1 && (value as number) < 2 ** 31;
}

function wanted(type: FieldType): string {
  if (typeof type !== "string") return `word of ${type.join(", ")}`;
  if (type === "string" || type === "name") return "text";
  return type === "ids" || type === "chain" ? "list of numbers" : "number";
}

function numberOf(page: Page, type: FieldType, value: unknown): number {
  if (typeof type !== "string") return type.indexOf(value as string | boolean);
  if (type === "string" || type === "name") return page.string(value as string);
  return type === "ids" || type === "chain" ? page.list(value as number[]) : (value as number);
}
