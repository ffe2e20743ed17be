import { roughly } from "../instant/words.ts";
import { Icon } from "../parts/Icon.tsx";
import { usePlayground, verbs } from "../store/live.ts";

/** While the loop stands still inside one step: where, and what to do. What was drawn so far stays above it. */
export function BusyPanel() {
  const busy = usePlayground((state) => state.busy);
  const language = usePlayground((state) => state.language);
  if (busy === null) return null;
  const { seconds, line } = busy;
  return (
    <article className="problem warn">
      <div role="status">
        <h3>
          <Icon name="limit" />
          {line === undefined ? "Nothing comes from the run" : `The loop stands still in line ${line}`}
        </h3>
        <p>
          {line === undefined
            ? `For ${roughly(seconds)} it has reported no step: one is still under way, or there is very much to record.`
            : `For ${roughly(seconds)} this step has let nobody else run.`}{" "}
          A task lets others run only where it waits, at <code>{language === "python" ? "await" : "yield*"}</code>: a
          long loop needs such a place.
        </p>
      </div>
      <div className="side">
        <div className="acts">
          <button type="button" className="btn box" onClick={verbs.stop}>
            <Icon name="stop" solid />
            End the run
          </button>
          {line !== undefined && (
            <button type="button" className="btn" onClick={() => verbs.goToLine(line)}>
              Go to line {line}
            </button>
          )}
        </div>
      </div>
    </article>
  );
}
