import type { RunProblem } from "@interleave/runner";
import { deadlockSeq } from "../instant/deadlock.ts";
import { problemHeading, problemSentence } from "../instant/problemWords.ts";
import { toldProblem } from "../instant/status.ts";
import { Icon, type IconName } from "../parts/Icon.tsx";
import { Said } from "../parts/Said.tsx";
import { stage, usePlayground } from "../store/live.ts";
import { LiveRun } from "../store/liveRun.ts";
import { AskedFor } from "./AskedFor.tsx";
import { Circle } from "./Circle.tsx";
import { ErrorStory } from "./ErrorStory.tsx";
import { Excerpt } from "./Excerpt.tsx";
import { ProblemActs } from "./ProblemActs.tsx";
import { Stuck } from "./Stuck.tsx";

const icons: Partial<Record<RunProblem["kind"], IconName>> = { deadlock: "lock", waiting: "inbox", limit: "limit" };

const looks: Partial<Record<RunProblem["kind"], string>> = { deadlock: "warn", waiting: "note", limit: "warn" };

/** What went wrong, where, and what to do. What was drawn stays above it. */
export function ProblemPanel() {
  const problem = usePlayground(toldProblem);
  const result = usePlayground((state) => state.result);
  if (problem === null || problem.kind === "stopped") return null;
  const trace = stage.backstage.drawn?.trace ?? null;
  const end = trace?.end ?? 0;
  const { kind } = problem;
  const closed = (kind === "deadlock" || kind === "waiting") && trace !== null ? deadlockSeq(trace) : null;
  const live = stage.backstage.drawn instanceof LiveRun;
  return (
    <article className={["problem", looks[kind]].filter(Boolean).join(" ")}>
      <div role="alert">
        <h3>
          <Icon name={icons[kind] ?? "cross"} />
          <span>{problemHeading(problem, end, result)}</span>
        </h3>
        {kind === "raised" && trace !== null ? (
          <ErrorStory problem={problem} trace={trace} />
        ) : kind === "waiting" && trace !== null ? (
          <AskedFor trace={trace} live={live} />
        ) : (
          <p>
            <Said text={[problemSentence(problem, end), problem.hint].filter(Boolean).join(" ")} />
          </p>
        )}
        {closed !== null && trace !== null && <Stuck trace={trace} seq={closed} />}
      </div>
      <div className="side">
        <ProblemActs problem={problem} trace={trace} closed={closed} live={live} />
        {closed === null && problem.line !== undefined && <Excerpt place={{ ...problem, line: problem.line }} />}
        {closed !== null && trace !== null && <Circle trace={trace} seq={closed} />}
      </div>
    </article>
  );
}
