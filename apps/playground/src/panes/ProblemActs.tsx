import type { RunProblem } from "@interleave/runner";
import type { Trace } from "@interleave/trace";
import { askToSend } from "../inputs/sendField.ts";
import { problemText } from "../instant/problemText.ts";
import { CopyButton } from "../parts/CopyButton.tsx";
import { stage, verbs } from "../store/live.ts";

interface Props {
  problem: RunProblem;
  trace: Trace | null;
  /** Where nothing could happen any more, null for a problem of another kind. */
  closed: number | null;
  /** It was computed here, so that something can be sent to it. */
  live: boolean;
}

/** One main action, one quiet one. */
export function ProblemActs({ problem, trace, closed, live }: Props) {
  const { line, col, task, kind } = problem;
  const raised =
    kind === "raised" ? trace?.lanes.find(({ name, outcome }) => name === task && outcome === "raised") : undefined;
  return (
    <div className="acts">
      {kind === "waiting" && live && (
        <button type="button" className="btn box" onClick={askToSend}>
          Send something
        </button>
      )}
      {closed !== null && kind === "deadlock" && (
        <button type="button" className="btn box" onClick={() => verbs.seek(trace?.atOf(closed) ?? 0, closed)}>
          Go to where it closed
        </button>
      )}
      {closed !== null && (
        <button type="button" className="btn" onClick={() => whoWaits(trace, closed)}>
          Who waits for whom
        </button>
      )}
      {line !== undefined && closed === null && (
        <button type="button" className="btn box" onClick={() => verbs.goToLine(line, col)}>
          Go to line {line}
        </button>
      )}
      {raised !== undefined && (
        <button type="button" className="btn" onClick={() => verbs.seek(raised.doneAt, raised.doneSeq + 1)}>
          Show the step that raised
        </button>
      )}
      <CopyButton
        key={problem.message}
        className="btn"
        name="Copy problem as text"
        said="The problem is copied."
        file="problem.txt"
        text={() => {
          const { tried, result } = stage.store.getState();
          return problemText(problem, trace, tried ?? "", result);
        }}
      />
    </div>
  );
}

function whoWaits(trace: Trace | null, closed: number) {
  verbs.seek(trace?.atOf(closed) ?? 0, closed);
  if (!stage.store.getState().table) verbs.toggleTable();
}
