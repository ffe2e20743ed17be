import { describe } from "./describe.ts";

/**
 * Python's `<`, by which a `PriorityQueue` orders its items: numbers by size, strings by their letters, lists by the first
 * items that differ, and what has a `valueOf` of its own, such as a date, by that. Throws `TypeError` for all else.
 */
export function lessThan(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return listLessThan(a, b);
  const left = plain(a);
  const right = plain(b);
  if (isNumber(left) && isNumber(right)) return left < right;
  if (typeof left === "string" && typeof right === "string") return left < right;
  throw new TypeError(`'<' not supported between ${describe(a)} and ${describe(b)}`);
}

function listLessThan(a: readonly unknown[], b: readonly unknown[]): boolean {
  for (let i = 0; i < a.length && i < b.length; i++) if (!same(a[i], b[i])) return lessThan(a[i], b[i]);
  return a.length < b.length;
}

/** Python's `==`, as far as lists are compared by it. */
function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => same(item, b[i]));
  const left = plain(a);
  const right = plain(b);
  // Not `===`: Python's 1 and 1.0 are equal, and so shall 1 and 1n be.
  return isNumber(left) && isNumber(right) ? Number(left) === Number(right) : left === right;
}

function plain(value: unknown): unknown {
  if (typeof value !== "object" || typeof value?.valueOf !== "function" || Array.isArray(value)) return value;
  const inside: unknown = value.valueOf();
  return typeof inside === "object" ? value : inside;
}

function isNumber(value: unknown): value is number | bigint | boolean {
  return typeof value === "number" || typeof value === "bigint" || typeof value === "boolean";
}
