import type { RunProblem } from "@interleave/runner";
import { Icon } from "../parts/Icon.tsx";
import { verbs } from "../store/live.ts";

/** The frames on the way to the place of the problem; a press on one goes to its line. */
export function ProblemChain({ chain }: { chain: NonNullable<RunProblem["chain"]> }) {
  if (chain.length < 2) return null;
  return (
    <ol className="chain">
      {chain.map(({ name, line }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chain never changes, and may hold the same frame twice
        <li key={index}>
          {index > 0 && <Icon name="right" />}
          <button type="button" className="tag" onClick={() => verbs.goToLine(line)}>
            {name} line {line}
          </button>
        </li>
      ))}
    </ol>
  );
}
