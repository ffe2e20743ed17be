import { awaitable, coroutine, duration, gather, taskBody, timeout } from "./expression.ts";
import type { Place } from "./place.ts";
import type { Block, Caught, Condition, Expression, Statement } from "./program.ts";

const conditions: readonly Condition[] = ["FIRST_COMPLETED", "FIRST_EXCEPTION", "ALL_COMPLETED"];
const catchable: readonly Caught[] = ["Oops", "exception", "exception", "cancelled"];

/** One or two statements; two where the second needs what the first makes. */
function statements(place: Place): readonly Statement[] {
  const { random, awaitables, tasks, futures, depth } = place;
  const named = awaitables.length > 0 ? 1 : 0;
  const nested = depth < 2 ? 1 : 0;
  const kind = random.weighted({
    print: 2,
    sleep: 6,
    await: 6,
    createTask: tasks.length < 5 ? 9 : 2,
    gatherTwice: 0.5,
    keep: 1,
    createFuture: 0.7,
    settle: futures.length > 0 ? 1.5 : 0,
    wait: tasks.length > 0 ? 5 : 0,
    asCompleted: 3,
    try: 4 * nested,
    raise: depth > 0 ? 1.5 : 0.2,
    return: 0.2,
    cancel: 1.5 * named,
    cancelSelf: place.routine > 0 ? 0.3 : 0.05,
    inspect: named,
    repeat: nested,
    block: 0.5,
    callLater: 0.5,
    callSoon: 0.5,
    whenDone: 0.7 * named,
  });
  switch (kind) {
    case "print":
    case "raise":
    case "return":
    case "callSoon":
      return [{ kind, text: place.fresh("x") }];
    case "sleep":
      return [{ kind: "await", label: place.fresh("x"), of: { kind, seconds: duration(place), result: null } }];
    case "await":
      return [random.chance(0.5) ? guarded(place, awaited(place)) : awaited(place)];
    case "createTask":
      return [made("tasks", place, { kind, into: place.fresh("t"), of: taskBody(place) })];
    case "gatherTwice":
      return gatherTwice(place);
    case "keep":
      return [made("others", place, { kind, into: place.fresh("g"), of: kept(place) })];
    case "createFuture":
      return [made("futures", place, { kind, into: place.fresh("f") })];
    case "settle":
      return [settle(place)];
    case "wait":
      return [wait(place)];
    case "asCompleted":
      return [asCompleted(place)];
    case "try":
      return [attempt(place)];
    case "cancel":
      return [{ kind, name: random.pick(awaitables), message: random.chance(0.5) ? place.fresh("m") : null }];
    case "cancelSelf":
      return [{ kind, message: random.chance(0.5) ? place.fresh("m") : null }];
    case "inspect":
      return [{ kind, name: random.pick(awaitables) }];
    case "repeat":
      return [{ kind, times: random.integer(2, 3), body: block(place.inside(), 3) }];
    case "block":
      return [{ kind, seconds: random.pick([0.1, 0.2, 0.5, 1]) }];
    case "callLater":
      return [{ kind, seconds: duration(place), text: place.fresh("x") }];
    case "whenDone":
      return [{ kind, name: random.pick(awaitables), text: place.fresh("x") }];
  }
}

/** From one statement up to `most`. */
function block(place: Place, most: number): Block {
  const count = place.random.integer(1, most);
  return Array.from({ length: count }).flatMap(() => statements(place));
}

/** The body of a routine; most of them return a value to tell by. */
export function routineBody(place: Place): Block {
  const body = block(place, place.routine === 0 ? 12 : 7);
  return place.random.chance(0.7) ? [...body, { kind: "return", text: place.fresh("r") }] : body;
}

/** The statement, once the name that it makes is known from here on. */
function made(kind: "tasks" | "futures" | "others", place: Place, statement: Statement & { into: string }): Statement {
  place[kind].push(statement.into);
  return statement;
}

function kept(place: Place): Expression {
  return place.random.chance(0.6) ? gather(place, 1) : { kind: "shield", of: awaitable(place, 1) };
}

/** One and the same coroutine object at two places of a gather: it runs once, and its result appears twice. */
function gatherTwice(place: Place): readonly Statement[] {
  const into = place.fresh("k");
  const twice: Expression = { kind: "name", name: into };
  const of: Expression = { kind: "gather", of: [twice, coroutine(place), twice], returnExceptions: false };
  return [
    { kind: "keep", into, of: coroutine(place) },
    { kind: "await", label: place.fresh("x"), of },
  ];
}

function awaited(place: Place): Statement {
  return { kind: "await", label: place.fresh("x"), of: awaitable(place) };
}

/** Whatever it raises, short of a cancellation, is caught: the program goes on and has more to show. */
function guarded(place: Place, statement: Statement): Statement {
  const handler = { catches: "exception", body: [{ kind: "print", text: place.fresh("x") }], again: false } as const;
  return { kind: "try", body: [statement], handler, last: null };
}

function settle(place: Place): Statement {
  const how = place.random.chance(0.7) ? "result" : "exception";
  return { kind: "settle", name: place.random.pick(place.futures), how, text: place.fresh("x") };
}

function wait(place: Place): Statement {
  const { random } = place;
  const of = Array.from({ length: random.integer(1, 5) }, () => random.pick(place.awaitables));
  return {
    kind: "wait",
    label: place.fresh("w"),
    of,
    condition: random.pick(conditions),
    timeout: random.chance(0.5) ? timeout(place) : null,
    rounds: random.chance(0.5) ? random.integer(2, 6) : 1,
  };
}

function asCompleted(place: Place): Statement {
  const { random } = place;
  return {
    kind: "asCompleted",
    label: place.fresh("n"),
    of: Array.from({ length: random.integer(1, 4) }, () => awaitable(place, 1)),
    timeout: random.chance(0.35) ? timeout(place) : null,
    guarded: random.chance(0.8),
  };
}

function attempt(place: Place): Statement {
  const { random } = place;
  const handled = random.chance(0.85);
  return {
    kind: "try",
    body: block(place.inside(), 3),
    handler: handled
      ? { catches: random.pick(catchable), body: block(place.inside(), 2), again: random.chance(0.25) }
      : null,
    last: !handled || random.chance(0.3) ? block(place.inside(), 2) : null,
  };
}
