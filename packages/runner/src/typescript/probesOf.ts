import { Coroutines } from "./coroutines.ts";
import { Delegation } from "./delegation.ts";
import { Guard, type LoopWatcher } from "./guard.ts";
import type { Frame, Position } from "./position.ts";
import type { Probes } from "./probes.ts";
import type { Throws } from "./throws.ts";

/** The probes of one run: they write down in `position` where its code is. */
export function probesOf(
  position: Position,
  throws: Throws,
  watcher: LoopWatcher,
  iterators: ReadonlySet<string> = new Set(),
): Probes {
  const guard = new Guard(watcher);
  const coroutines = new Coroutines(position.madeAt, iterators);
  const bareFrames: Frame[] = [];
  const leave = (site: number) => {
    position.left = site;
  };
  return {
    delegate: (site, value) => new Delegation(site, iteratorOf(value), position),
    bare: (site, value) => {
      if (value !== undefined) position.starless = site;
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
    made: (site, value) => {
      coroutines.made(site, value);
      return value;
    },
    loop: (site) => guard.count(site),
    coroutine: (fn, inferred) => {
      if (inferred !== undefined) Object.defineProperty(fn, "name", { value: inferred, configurable: true });
      coroutines.register(fn);
      return fn;
    },
    members: (object) => {
      coroutines.registerAll(object);
      return object;
    },
    methods: (cls) => {
      coroutines.registerAll(cls);
      if (typeof cls === "function") coroutines.registerAll(cls.prototype);
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
