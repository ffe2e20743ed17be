import { type Operation, operations } from "../program/operation.ts";
import type { Block } from "../program/program.ts";
import { inGroup } from "./acting.ts";
import { inTimeout } from "./flow.ts";
import { guarded } from "./maker.ts";
import type { Place } from "./place.ts";
import { inCondition } from "./sharing.ts";
import { written } from "./statement.ts";

type Pair = readonly [Operation, Operation];

const every: readonly Pair[] = operations.flatMap((first) => operations.map((second): Pair => [first, second]));

/** These often aren't reached, or not followed: they come up more often. */
const rare = every.filter(
  ([first, second]) => /^Condition.wait/.test(second) || ["return", "await coroutine", "Event.wait"].includes(first),
);

/** So many pairs of all, and so many of the rare ones, each of the three tasks of a directed program goes through. */
const share = { every: 5, rare: 1 };

/** The pairs that directed program number `index` is to have, one list a task: in their turn, all there are. */
export function pairsFor(index: number): readonly (readonly Pair[])[] {
  return [0, 1, 2].map((task) => [
    ...inTurn(every, (index * 3 + task) * share.every, share.every),
    ...inTurn(rare, (index * 3 + task) * share.rare, share.rare),
  ]);
}

/** So many pairs from that turn on; neighbours in a program are far apart in the list. */
function inTurn(pairs: readonly Pair[], turn: number, count: number): readonly Pair[] {
  // A prime that divides the length of neither list.
  const stride = 1009;
  return Array.from({ length: count }, (_, i) => pairs[((turn + i) * stride) % pairs.length]).filter(
    (pair) => pair !== undefined,
  );
}

/** A body that has these pairs, one operation right after the other where nothing comes between. */
export function directedBody(place: Place, pairs: readonly Pair[]): Block {
  // What follows a return is never reached.
  const last = pairs.filter((pair) => pair.includes("return"));
  const ordered = [...pairs.filter((pair) => !last.includes(pair)), ...last];
  return ordered.flatMap((pair) => surviving(place, (inside) => around(inside, pair)));
}

/** Most of them are kept from being the last by a cancellation, or by waiting for ever. */
function surviving(place: Place, body: Body): Block {
  const { random } = place;
  const inside = place.inside();
  const timed = random.chance(0.35) ? inTimeout(inside, body) : body(inside);
  if (random.chance(0.3)) return timed;
  const handler = { catches: "cancelled", body: silence(place), again: false } as const;
  return [{ kind: "try", body: timed, handler, last: null }];
}

/** A body that does nothing that counts. */
export function silence(place: Place): Block {
  return [{ kind: "print", text: place.fresh("x") }];
}

/** The two, inside whatever they need around them. */
function around(place: Place, pair: Pair): Block {
  const [first, second] = pair;
  if (second === "end of taskGroup") {
    if (first === "timeout") return inGroup(place, (inside) => inTimeout(inside, (inner) => silence(inner)));
    return inGroup(place, (inside) => path(inside, first));
  }
  let body: Body = (inside) => path(inside, first, second);
  if (second.startsWith("Condition.") && place.random.chance(0.7)) body = within(inCondition, body);
  if (pair.includes("group.createTask")) body = within(inGroup, body);
  if (pair.includes("reschedule")) body = within(inTimeout, body);
  return body(place);
}

type Body = (place: Place) => Block;

function within(frame: (place: Place, body: Body) => Block, body: Body): Body {
  return (place) => frame(place, body);
}

/** One after the other. */
function path(place: Place, first: Operation, second?: Operation): Block {
  if (first === "return" && second !== undefined) {
    const body = written(place, first);
    return [{ kind: "try", body, handler: null, last: written(place.inside(), second) }];
  }
  if (first === "end of taskGroup" && second !== undefined) {
    return [...inGroup(place, (inside) => written(inside, "group.createTask")), ...written(place, second)];
  }
  if (second === undefined || loose.has(first)) return written(place, first, ...(second ? [second] : []));
  return [...passable(place, first), ...written(place, second)];
}

/** The operation, most often such that it ends, and is survived. */
function passable(place: Place, operation: Operation): Block {
  const { random } = place;
  if (random.chance(0.4)) return [guarded(place, ...inTimeout(place, (inside) => written(inside, operation)))];
  return random.chance(0.2) ? written(place, operation) : [guarded(place, ...written(place.inside(), operation))];
}

/** What comes next may come inside of these, or use what they make: they stand by themselves. */
const loose: ReadonlySet<Operation> = new Set([
  "timeout",
  "taskGroup",
  "ContextVar.set",
  "createTask",
  "group.createTask",
]);
