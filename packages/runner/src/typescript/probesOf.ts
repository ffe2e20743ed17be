import { type Coroutine, nameCoroutine } from "@interleave/scheduler";
import { Delegation } from "./delegation.ts";
import { Guard, type LoopWatcher } from "./guard.ts";
import type { Frame, Position } from "./position.ts";
import type { Probes } from "./probes.ts";
import type { Throws } from "./throws.ts";

/** The probes of one run: they write down in `position` where its code is. */
export function probesOf(position: Position, throws: Throws, watcher: LoopWatcher): Probes {
  const guard = new Guard(watcher);
  const bareFrames: Frame[] = [];
  const leave = (site: number) => {
    position.left = site;
  };
  return {
    delegate: (site, value) => new Delegation(site, iteratorOf(value), position),
    bare: (site, value) => {
      position.suspended = bareFrames[site] ??= { site, inner: null };
      return value;
    },
    leave: (site, value) => {
      leave(site);
      return value;
    },
    end: leave,
    raise: (site, value) => {
      throws.note(value, site);
      return value;
    },
    call: (site, argument) => {
      if (!position.active) throw outsideTheLoop();
      position.here = site;
      return argument;
    },
    print: (site, argument) => {
      position.here = site;
      return argument;
    },
    read: (site, argument) => {
      position.read = site;
      return argument;
    },
    loop: (site) => guard.count(site),
    coroutine: (fn, inferred) => {
      if (inferred !== undefined) Object.defineProperty(fn, "name", { value: inferred, configurable: true });
      register(fn);
      return fn;
    },
    members: (object) => {
      registerAll(object);
      return object;
    },
    methods: (cls) => {
      registerAll(cls);
      if (typeof cls === "function") registerAll(cls.prototype);
    },
  };
}

/**
 * What a promise calls back comes whenever the driver takes a breath: if it reached tasks or prints, no two runs would be
 * the same.
 */
function outsideTheLoop(): Error {
  return new Error("A promise called this back outside of the loop: promises have no part in virtual time.");
}

/** As `yield*` gets it, except for the message: the engine's own would show the probe. */
function iteratorOf(value: unknown): Iterator<unknown> {
  const iterate: unknown =
    value === null || value === undefined ? undefined : Reflect.get(Object(value), Symbol.iterator);
  if (typeof iterate !== "function") {
    throw new TypeError(`object ${value === null ? "null" : typeof value} can't be used in 'yield*' expression`);
  }
  return Reflect.apply(iterate, value, []);
}

const CoroutineFunction = Object.getPrototypeOf(function* () {});

/** Whether a value is a `function*`. */
export function isCoroutineFunction(value: unknown): value is () => Coroutine<unknown> {
  return typeof value === "function" && Object.getPrototypeOf(value) === CoroutineFunction;
}

function register(fn: unknown): void {
  if (isCoroutineFunction(fn)) nameCoroutine(fn, fn.name);
}

/** Those among an object's own members; never runs a getter. */
function registerAll(object: unknown): void {
  for (const { value } of Object.values(Object.getOwnPropertyDescriptors(object))) register(value);
}
