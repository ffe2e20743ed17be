import type { RunProblem } from "@interleave/runner";
import { deadlockSeq } from "../instant/deadlock.ts";
import { problemHeading, problemSentence } from "../instant/problemWords.ts";
import { toldProblem } from "../instant/status.ts";
import { Icon } from "../parts/Icon.tsx";
import { stage, usePlayground } from "../store/live.ts";
import { ProblemActs } from "./ProblemActs.tsx";
import { ProblemChain } from "./ProblemChain.tsx";
import { Stuck } from "./Stuck.tsx";

const warnings: readonly RunProblem["kind"][] = ["deadlock", "limit"];

/** What went wrong, where, and what to do. What was drawn stays above it. */
export function ProblemPanel() {
  const problem = usePlayground(toldProblem);
  if (problem === null || problem.kind === "stopped") return null;
  const trace = stage.backstage.drawn?.trace ?? null;
  const end = trace?.end ?? 0;
  const closed = problem.kind === "deadlock" && trace !== null ? deadlockSeq(trace) : null;
  return (
    <article className={warnings.includes(problem.kind) ? "problem warn" : "problem"}>
      <div role="alert">
        <h3>
          <Icon name={problem.kind === "deadlock" ? "lock" : "cross"} />
          {problemHeading(problem, end)}
        </h3>
        <p>
          {problemSentence(problem, end)} {problem.hint}
        </p>
        <ProblemChain chain={problem.chain ?? []} />
        {closed !== null && trace !== null && <Stuck trace={trace} seq={closed} />}
      </div>
      <ProblemActs problem={problem} trace={trace} closed={closed} />
    </article>
  );
}
