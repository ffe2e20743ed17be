import { pathInWords, type Trace, text } from "@interleave/trace";
import type { CSSProperties } from "react";
import { count, hue, seconds } from "../instant/words.ts";
import { TaskName } from "../parts/TaskName.tsx";
import { useInstant } from "../parts/useInstant.ts";
import { verbs } from "../store/live.ts";
import { pathAt } from "./pathAt.ts";

/** So many tasks are listed; the rest have small shares. */
const most = 20;

/** What share each task has of the run's length, the largest first. */
export function PathPanel() {
  const { trace, seq, ahead } = useInstant();
  const path = trace === null ? null : pathAt(trace, seq, ahead);
  const known = trace !== null && path !== null;
  return (
    <section className="path" aria-label="Critical path">
      <p>{path === null ? "The critical path is not known before main has ended." : lead(path.total)}</p>
      {known && <Shares trace={trace} shares={path.shares.slice(0, most)} total={path.total} />}
      {known && path.shares.length > most && <p className="none">{count(path.shares.length - most, "more task")}</p>}
      <p className="unseen" role="status">
        {known && text(pathInWords(trace, path))}
      </p>
    </section>
  );
}

function lead(total: number): string {
  return total > 0 ? `The run takes ${seconds(total)}, and hangs on` : "The run takes no time.";
}

interface SharesProps {
  trace: Trace;
  shares: readonly { task: number; seconds: number }[];
  total: number;
}

function Shares({ trace, shares, total }: SharesProps) {
  return (
    <ul>
      {shares.map(({ task, seconds: spent }) => {
        const lane = trace.laneOf(task);
        if (lane === undefined) return null;
        return (
          <li key={task} className={hue(lane.slot)}>
            <button type="button" className="btn sm" onClick={() => verbs.select({ task, seq: -1 })}>
              <TaskName name={lane.name} slot={lane.slot} />
            </button>
            <i className="share" style={{ "--share": spent / total } as CSSProperties} />
            <span className="mono">{seconds(spent)}</span>
            <span className="mono sub">{Math.round((100 * spent) / total)} %</span>
          </li>
        );
      })}
    </ul>
  );
}
