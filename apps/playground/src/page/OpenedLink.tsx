import { grouped, seconds } from "../instant/words.ts";
import { Icon } from "../parts/Icon.tsx";
import { usePlayground, verbs } from "../store/live.ts";

/** What came with a link or a file. It is code of somebody else: it runs when it is asked to, not before. */
export function OpenedLink() {
  const opened = usePlayground((state) => state.opened);
  if (opened === null) return null;
  if ("problem" in opened) {
    return (
      <div className="opened broken">
        <p role="alert">{opened.problem} Your own draft is as you left it.</p>
        <span className="grow" />
        <Dismiss />
      </div>
    );
  }
  const { title, source, at } = opened.state;
  const { from } = opened;
  const lines = grouped(source.split("\n").length);
  return (
    <section className="opened" aria-label={`Opened ${from}`}>
      <p>
        <b>{title ?? `A scenario from a ${from}`}</b>, {lines} lines, at {seconds(at)}. Somebody else may have written
        it: nothing has run yet.
      </p>
      <span className="grow" />
      <button type="button" className="btn pri" onClick={verbs.runOpened}>
        <Icon name="play" />
        Run to {seconds(at)}
      </button>
      <Dismiss />
    </section>
  );
}

function Dismiss() {
  return (
    <button type="button" className="btn sq" aria-label="Dismiss" onClick={verbs.dismissOpened}>
      <Icon name="cross" />
    </button>
  );
}
