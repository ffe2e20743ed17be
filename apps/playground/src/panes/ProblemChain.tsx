import type { Crumb } from "../instant/crumbs.ts";
import { Icon } from "../parts/Icon.tsx";
import { verbs } from "../store/live.ts";

/** The way of a problem, from where it began; a press on a place goes to its line. */
export function ProblemChain({ crumbs }: { crumbs: readonly Crumb[] }) {
  if (crumbs.length < 2) return null;
  return (
    <ol className="chain">
      {crumbs.map(({ name, line }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a chain never changes, and may hold the same frame twice
        <li key={index}>
          {index > 0 && <Icon name="right" />}
          {line === undefined ? (
            <span className="tag">{name}</span>
          ) : (
            <button type="button" className="tag" onClick={() => verbs.goToLine(line)}>
              {name} line {line}
            </button>
          )}
        </li>
      ))}
    </ol>
  );
}
