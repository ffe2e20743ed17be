import { costOf } from "./cost.ts";
import { Place, type Signature } from "./place.ts";
import type { Program } from "./program.ts";
import { Random } from "./random.ts";
import { routineBody } from "./statement.ts";

/** Programs that could run longer than this many statements are thrown away: they say no more than short ones. */
const dearest = 300;

/** Program number `index` of the sequence that `seed` stands for. */
export function generate(seed: number, index: number): Program {
  const random = Random.of(seed, index);
  let program = draft(random);
  while (costOf(program) > dearest) program = draft(random);
  return program;
}

function draft(random: Random): Program {
  const count = { value: 0 };
  const signatures = Array.from({ length: random.integer(2, 5) }, (_, index): Signature => {
    return index === 0 ? "nothing" : random.weighted({ nothing: 6, awaitable: 2, future: 1 });
  });
  return {
    routines: signatures.map((signature, index) => {
      const place = Place.atStart(random, signatures, index, count);
      return {
        name: index === 0 ? "main" : `c${index}`,
        parameters: signature === "nothing" ? [] : [`p${index}`],
        body: routineBody(place),
      };
    }),
  };
}
