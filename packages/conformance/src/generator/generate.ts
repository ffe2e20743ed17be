import { costOf } from "../program/cost.ts";
import type { ObjectKind } from "../program/objects.ts";
import type { Program } from "../program/program.ts";
import { type Draft, Place, type Signature } from "./place.ts";
import { Random } from "./random.ts";
import { routineBody } from "./statement.ts";

/** Programs that could run longer than this many statements are thrown away: they say no more than short ones. */
const dearest = 300;

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

/** Program number `index` of the sequence that `seed` stands for. */
export function generate(seed: number, index: number): Program {
  const random = Random.of(seed, index);
  let program = draft(random);
  while (costOf(program) > dearest) program = draft(random);
  return program;
}

function draft(random: Random): Program {
  const signatures = Array.from({ length: random.integer(2, 5) }, (_, index): Signature => {
    return index === 0 ? "nothing" : random.weighted({ nothing: 6, task: 1, awaitable: 1.5, future: 1 });
  });
  const palette = new Set(Array.from({ length: random.pick([0, 1, 1, 2, 3]) }, () => random.pick(families)).flat());
  const draft: Draft = { random, signatures, palette, objects: [], count: 0 };
  const routines = signatures.map((signature, index) => {
    const place = Place.atStart(draft, index, []);
    return {
      name: index === 0 ? "main" : `c${index}`,
      parameters: signature === "nothing" ? [] : [`p${index}`],
      body: routineBody(place),
    };
  });
  return { eager: random.chance(0.08), objects: draft.objects, routines };
}
