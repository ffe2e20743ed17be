import type { RunProblem } from "@interleave/runner";
import type { Broken } from "./errorPath.ts";

/** A place on the way of an error, or a box that it went through. */
export interface Crumb {
  name: string;
  line: number | undefined;
}

/** From the line that threw, outwards through the raiser's own calls, and on from task to task. */
export function crumbsOf({ chain = [], line }: RunProblem, [raiser, ...others]: readonly Broken[]): Crumb[] {
  const inner = chain.length > 1 ? chain.slice(1).reverse() : [];
  const own = { name: raiser?.lane.name ?? "", line: chain[0]?.line ?? line ?? raiser?.line };
  return [
    ...inner,
    own,
    ...others.flatMap(({ lane, line: met, through }) => [
      ...(through === "" ? [] : [{ name: through, line: undefined }]),
      { name: lane.name, line: met },
    ]),
  ];
}
