import { costOf } from "../program/cost.ts";
import { familyOf, type ObjectKind, type SharedObject } from "../program/objects.ts";
import type { Block, Program, Routine } from "../program/program.ts";
import { directedBody, pairsFor, silence } from "./directed.ts";
import { given } from "./given.ts";
import { host, meetingFor, visitor } from "./meeting.ts";
import { type Draft, Place, type Signature } from "./place.ts";
import { Random } from "./random.ts";
import { routineBody } from "./statement.ts";

/** Programs that could run longer than this many statements are thrown away: they say no more than short ones. */
const dearest = { anything: 300, directed: 1500 };

/** The kinds of objects that a program may turn on, by family: queues of all sorts go together. */
const families: readonly (readonly ObjectKind[])[] = [
  ["Lock"],
  ["Event"],
  ["Condition", "Event"],
  ["Semaphore", "BoundedSemaphore"],
  ["Barrier"],
  ["Queue"],
  ["Queue", "PriorityQueue", "LifoQueue"],
  ["ContextVar"],
];

/**
 * Program number `index` of the sequence that `seed` stands for. Every other one is made around certain pairs of
 * operations, and the rest are as it happens.
 */
export function generate(seed: number, index: number): Program {
  const random = Random.of(seed, index);
  const kind = index % 2 === 0 ? "anything" : "directed";
  const next = () => (kind === "anything" ? anything(random) : directed(random, (index - 1) / 2));
  let program = next();
  while (costOf(program) > dearest[kind]) program = next();
  return program;
}

function anything(random: Random): Program {
  const signatures = Array.from({ length: random.integer(2, 5) }, (_, index): Signature => {
    // Main takes nothing, and so does the routine of those who meet.
    return index < 2 ? "nothing" : random.weighted({ nothing: 6, task: 1, awaitable: 1.5, future: 1 });
  });
  const palette = new Set(Array.from({ length: random.pick([0, 1, 1, 2, 3]) }, () => random.pick(families)).flat());
  const draft: Draft = { random, signatures, palette, directed: false, objects: [], count: 0 };
  const meeting = random.chance(0.6) ? meetingFor(Place.atStart(draft, 0)) : null;
  const routines = signatures.map((_, index) => routine(draft, index, bodyOf(index)));
  return { eager: random.chance(0.08), objects: draft.objects, routines };

  function bodyOf(index: number): (place: Place) => Block {
    if (meeting === null || index > 1) return routineBody;
    return (place) => (index === 0 ? host(place, meeting, 1) : visitor(place, meeting));
  }
}

/** Three tasks, each of which knows the one before it, go through pairs of operations; `main` looks after them. */
function directed(random: Random, index: number): Program {
  const pairs = pairsFor(index);
  const wanted = new Set<string>(pairs.flat(2).map((operation) => operation.split(".")[0] ?? ""));
  const palette = new Set(families.flat().filter((kind) => wanted.has(familyOf(kind))));
  const signatures: readonly Signature[] = ["nothing", "task", "task", "task", "nothing"];
  const draft: Draft = { random, signatures, palette, directed: true, objects: [], count: 0 };
  const others = [
    ...pairs.map((own, i) => routine(draft, i + 1, (place) => directedBody(place, own))),
    routine(draft, 4, random.chance(0.4) ? silence : routineBody),
  ];
  // Last, for it knows what objects there are by then.
  const main = routine(draft, 0, guardian);
  return { eager: random.chance(0.04), objects: draft.objects, routines: [main, ...others] };
}

function routine(draft: Draft, index: number, body: (place: Place) => Block): Routine {
  return {
    name: index === 0 ? "main" : `c${index}`,
    parameters: draft.signatures[index] === "nothing" ? [] : [`p${index}`],
    body: body(Place.atStart(draft, index)),
  };
}

/** Fills queues, starts the three tasks and another one before, waits for a while, and does something more. */
function guardian(place: Place): Block {
  const { random, draft } = place;
  const names = ["a", "b", "c", "d"];
  place.tasks.push(...names);
  const tasks = names.map((into, i) => {
    const of = { kind: "call", routine: i === 0 ? 4 : i, passing: names.slice(i - 1, i) } as const;
    return { kind: "createTask", into, of, group: null } as const;
  });
  const full = draft.objects.filter(({ kind }) => familyOf(kind) === "Queue" && random.chance(0.5));
  const condition = random.chance(0.2) ? "FIRST_COMPLETED" : "ALL_COMPLETED";
  const wait = { kind: "wait", label: "w", of: names, condition, timeout: 4, rounds: 1 } as const;
  return [...full.flatMap((queue) => filled(place, queue)), ...tasks, wait, ...routineBody(place)];
}

function filled(place: Place, { name, kind, size }: SharedObject): Block {
  return Array.from({ length: size ?? 0 }, () => {
    return {
      kind: "use",
      on: name,
      object: kind,
      method: "putNowait",
      given: given(place, kind, "putNowait"),
    } as const;
  });
}
