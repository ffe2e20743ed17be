import type { Operation } from "../program/operation.ts";
import type { Block, Statement } from "../program/program.ts";
import { acting } from "./acting.ts";
import { flow } from "./flow.ts";
import type { Maker, Writer } from "./maker.ts";
import type { Place } from "./place.ts";
import { sharing } from "./sharing.ts";
import { waiting } from "./waiting.ts";

const makers = { ...waiting, ...acting, ...flow, ...sharing } satisfies Record<
  Exclude<Operation, "end of taskGroup">,
  Maker
>;

type Kind = keyof typeof makers;

/** How likely each kind of statement is here. */
function weights(place: Place): Partial<Record<Kind, number>> {
  const { awaitables, tasks, depth, draft } = place;
  const named = awaitables.length > 0 ? 1 : 0;
  const nested = depth < 2 ? 1 : 0;
  return {
    print: 2,
    "sleep(0)": 2,
    sleep: 4,
    awaitAnything: 6,
    createTask: tasks.length < 5 ? 9 : 2,
    gatherTwice: 0.5,
    keep: 1,
    createFuture: 0.7,
    setResult: 0.8,
    setException: 0.4,
    wait: tasks.length > 0 ? 4 : 0,
    asCompleted: 2.5,
    try: 4 * nested,
    timeout: 2 * nested,
    reschedule: place.scopes.length > 0 ? 1 : 0,
    taskGroup: 1.5 * nested,
    "group.createTask": place.groups.length > 0 ? 6 : 0,
    raise: depth > 0 ? 1.2 : 0.2,
    return: 0.2,
    cancel: 2 * named,
    "cancel itself": place.routine > 0 ? 0.3 : 0.05,
    uncancel: 0.4,
    cancelling: 0.4,
    inspect: named,
    repeat: nested,
    block: 0.5,
    callLater: 0.5,
    callSoon: 0.5,
    addDoneCallback: 0.7 * named,
    ...(draft.palette.size > 0 ? { read: 1 } : {}),
    ...Object.fromEntries(operationsOf(draft.palette).map((kind) => [kind, 24 / operationsOf(draft.palette).length])),
  };
}

function operationsOf(palette: ReadonlySet<string>): readonly Kind[] {
  return (Object.keys(sharing) as (keyof typeof sharing)[]).filter((key) => palette.has(key.split(".")[0] ?? ""));
}

/** The next that the routine is to have, or anything. */
function statements(place: Place): readonly Statement[] {
  const wanted = place.wanted.shift();
  if (wanted === undefined) return makers[place.random.weighted(weights(place))](place, block);
  return wanted === "end of taskGroup" ? [] : makers[wanted](place, block);
}

/** From one statement up to `most`. */
const block: Writer = (place, most) => {
  const count = place.random.integer(1, most);
  return Array.from({ length: count }).flatMap(() => statements(place));
};

/** These operations, one after the other; those that hold others may have the next inside. */
export function written(place: Place, ...operations: readonly Operation[]): Block {
  place.wanted.push(...operations);
  const body: Statement[] = [];
  while (place.wanted.length > 0) body.push(...statements(place));
  return body;
}

/** The body of a routine; most of them return a value to tell by. */
export function routineBody(place: Place): Block {
  const body = block(place, place.routine === 0 ? 12 : 7);
  return place.random.chance(0.7) ? [...body, { kind: "return", text: place.fresh("r") }] : body;
}
