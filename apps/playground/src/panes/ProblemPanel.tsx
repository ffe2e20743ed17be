import type { RunProblem } from "@interleave/runner";
import { askedFor } from "../inputs/askedFor.ts";
import { deadlockSeq } from "../instant/deadlock.ts";
import { problemHeading, problemSentence } from "../instant/problemWords.ts";
import { toldProblem } from "../instant/status.ts";
import { seconds } from "../instant/words.ts";
import { Icon, type IconName } from "../parts/Icon.tsx";
import { Said } from "../parts/Said.tsx";
import { stage, usePlayground } from "../store/live.ts";
import { Circle } from "./Circle.tsx";
import { ErrorStory } from "./ErrorStory.tsx";
import { Excerpt } from "./Excerpt.tsx";
import { ProblemActs } from "./ProblemActs.tsx";
import { Stuck } from "./Stuck.tsx";

const icons: Partial<Record<RunProblem["kind"], IconName>> = { deadlock: "lock", limit: "limit" };

/** What went wrong, where, and what to do. What was drawn stays above it. */
export function ProblemPanel() {
  const problem = usePlayground(toldProblem);
  if (problem === null || problem.kind === "stopped") return null;
  const trace = stage.backstage.drawn?.trace ?? null;
  const end = trace?.end ?? 0;
  const closed = problem.kind === "deadlock" && trace !== null ? deadlockSeq(trace) : null;
  const asked = closed !== null && trace !== null ? askedFor(trace, closed) : null;
  const warns = problem.kind in icons;
  return (
    <article className={warns ? "problem warn" : "problem"}>
      <div role="alert">
        <h3>
          <Icon name={icons[problem.kind] ?? "cross"} />
          <span>{asked === null ? problemHeading(problem, end) : `Waiting for you at ${seconds(end)}`}</span>
        </h3>
        {problem.kind === "raised" && trace !== null ? (
          <ErrorStory problem={problem} trace={trace} />
        ) : asked !== null ? (
          <p>
            Nothing more happens by itself: the inbox <b>{asked}</b> is empty, and only you can send something to it.
          </p>
        ) : (
          <p>
            <Said text={[problemSentence(problem, end), problem.hint].filter(Boolean).join(" ")} />
          </p>
        )}
        {closed !== null && trace !== null && <Stuck trace={trace} seq={closed} />}
      </div>
      <div className="side">
        <ProblemActs problem={problem} trace={trace} closed={closed} asked={asked !== null} />
        {closed === null && problem.line !== undefined && <Excerpt place={{ ...problem, line: problem.line }} />}
        {closed !== null && trace !== null && <Circle trace={trace} seq={closed} />}
      </div>
    </article>
  );
}
