/** One field that is not what it should be; its message is for the person. */
export class FieldProblem extends Error {}

export type Fields = Readonly<Record<string, unknown>>;

const longestName = 256;

/** Its fields, in an object without a prototype. */
export function fieldsOf(value: unknown, what: string): Fields {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw new FieldProblem(`${what} is not made of fields`);
  }
  return Object.assign(Object.create(null), value) as Fields;
}

export function string(from: Fields, key: string, longest: number): string {
  const value = from[key];
  if (typeof value !== "string") throw new FieldProblem(`its ${key} is not text`);
  if (value.length > longest) throw new FieldProblem(`its ${key} is longer than ${longest} characters`);
  return value;
}

export function name(from: Fields, key: string): string {
  return string(from, key, longestName);
}

export function integer(from: Fields, key: string): number {
  const value = from[key];
  if (!Number.isSafeInteger(value) || (value as number) < 0) throw new FieldProblem(`its ${key} is not a whole number`);
  return value as number;
}

export function seconds(from: Fields, key: string): number {
  const value = from[key];
  if (typeof value !== "number" || !Number.isFinite(value) || value < 0) {
    throw new FieldProblem(`its ${key} is not a time`);
  }
  return value;
}

export function optional<T>(from: Fields, key: string, read: (from: Fields, key: string) => T): T | undefined {
  return from[key] === undefined ? undefined : read(from, key);
}

/** The same fields without a prototype and without those left open. */
export function bare<T extends object>(fields: T): T {
  const kept = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.assign(Object.create(null), Object.fromEntries(kept)) as T;
}
