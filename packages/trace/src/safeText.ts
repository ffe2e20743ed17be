import { cut } from "./cut.ts";
import { LIMITS } from "./limits.ts";
import { visibleLine } from "./visible.ts";

/** Deeper than this, objects and arrays are only hinted at. */
const DEPTH = 3;
/** So many entries of one object or array are looked at: more would not fit anyway. */
const ENTRIES = 20;

/**
 * Any value as a short text on one line, much like JSON. It runs no getter, and what a proxy or a `toString` throws is
 * swallowed; characters that would act instead of show are spelled out.
 *
 * @param max code units at most
 */
export function safeText(value: unknown, max: number = LIMITS.value): string {
  return cut(visibleLine(attempt(() => write(value, 0, max))), max);
}

function attempt(describe: () => string): string {
  try {
    return describe();
  } catch {
    return "(unreadable)";
  }
}

function write(value: unknown, depth: number, max: number): string {
  switch (typeof value) {
    case "string":
      return JSON.stringify(value.slice(0, max));
    case "number":
      return Object.is(value, -0) ? "-0" : String(value);
    case "bigint":
      return `${value}n`;
    case "function":
      return `function ${ownText(value, "name") || "(anonymous)"}`;
    case "object":
      return value === null ? "null" : attempt(() => writeObject(value, depth, max));
    default:
      return String(value);
  }
}

function writeObject(object: object, depth: number, max: number): string {
  if (object instanceof Error) return writeError(object);
  if (isAwaitable(object)) return object.reason;
  const isArray = Array.isArray(object);
  const name = isArray ? "" : className(object);
  if (depth === DEPTH) return isArray ? "[…]" : `${name}{…}`;
  if (isArray) return `[${elements(object, depth, max)}]`;
  if (object instanceof Set) return `Set {${elements([...firstOf(object)], depth, max)}}`;
  if (object instanceof Map) {
    const pairs = [...firstOf(object)].map(
      ([key, held]) => `${write(key, DEPTH, max)} => ${write(held, depth + 1, max)}`,
    );
    return `Map {${pairs.join(", ")}}`;
  }
  if (object instanceof Date) return `Date ${attempt(() => object.toISOString())}`;
  return `${name}{${fields(object, depth, max)}}`;
}

function writeError(error: Error): string {
  const name = ownText(error, "name") || className(error).trim() || "Error";
  const message = ownText(error, "message");
  return message === "" ? name : `${name}: ${message}`;
}

function elements(array: readonly unknown[], depth: number, max: number): string {
  const texts = [];
  for (let index = 0; index < Math.min(array.length, ENTRIES); index += 1) {
    texts.push(property(array, String(index), depth, max) ?? "");
  }
  if (array.length > ENTRIES) texts.push("…");
  return texts.join(", ");
}

function fields(object: object, depth: number, max: number): string {
  const texts = Object.keys(object)
    .slice(0, ENTRIES)
    .map((key) => `${keyText(key)}: ${property(object, key, depth, max)}`);
  return texts.join(", ");
}

function property(object: object, key: string, depth: number, max: number): string | undefined {
  const descriptor = Object.getOwnPropertyDescriptor(object, key);
  if (descriptor === undefined) return undefined;
  return "value" in descriptor ? write(descriptor.value, depth + 1, max) : "(getter)";
}

function keyText(key: string): string {
  return /^[\w$]+$/.test(key) ? key : JSON.stringify(key);
}

/** The class's name with a blank behind it; "" for plain objects. */
function className(object: object): string {
  const prototype: object | null = Object.getPrototypeOf(object);
  if (prototype === null || prototype === Object.prototype) return "";
  const maker = held(prototype, "constructor");
  const name = typeof maker === "function" ? ownText(maker, "name") : "";
  return name === "" ? "" : `${name} `;
}

/** What is kept as data on the object or along its prototypes; undefined for a getter. */
function held(object: object, key: string): unknown {
  for (let holder: object | null = object; holder !== null; holder = Object.getPrototypeOf(holder)) {
    const descriptor = Object.getOwnPropertyDescriptor(holder, key);
    if (descriptor !== undefined) return descriptor.value;
  }
  return undefined;
}

function ownText(object: object, key: string): string {
  const text = held(object, key);
  return typeof text === "string" ? text : "";
}

function* firstOf<T>(items: Iterable<T>): Generator<T> {
  let left = ENTRIES;
  for (const item of items) {
    if (left === 0) return;
    left -= 1;
    yield item;
  }
}

/** A task or a future says in words what it is: the one getter that is read, of what behaves like a future. */
function isAwaitable(object: object): object is { reason: string } {
  return typeof held(object, "addDoneCallback") === "function" && typeof Reflect.get(object, "reason") === "string";
}
