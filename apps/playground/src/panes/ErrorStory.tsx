import type { RunProblem } from "@interleave/runner";
import type { Trace } from "@interleave/trace";
import { useMemo } from "react";
import { crumbsOf } from "../instant/crumbs.ts";
import { type Broken, errorPath } from "../instant/errorPath.ts";
import { problemSentence } from "../instant/problemWords.ts";
import { seconds } from "../instant/words.ts";
import { LineLink } from "../parts/LineLink.tsx";
import { TaskName } from "../parts/TaskName.tsx";
import { usePlayground } from "../store/live.ts";
import { ProblemChain } from "./ProblemChain.tsx";

/** Who raised an error, who met it, and how it came from the one to the other. */
export function ErrorStory({ problem, trace }: { problem: RunProblem; trace: Trace }) {
  // What is drawn may be the run before: one that breaks before its first task leaves that standing.
  const drawn = usePlayground(({ ran, tried }) => ran?.source === tried);
  const path = useMemo(() => (drawn ? errorPath(trace) : []), [trace, drawn]);
  const [raiser] = path;
  const meeter = path.at(-1);
  if (!drawn) {
    return (
      <p>
        It was raised
        <Where line={problem.line} /> before any task was started. {problem.hint}
      </p>
    );
  }
  if (raiser === undefined || meeter === undefined) {
    return <p>{problemSentence(problem, trace.end)}</p>;
  }
  return (
    <>
      <p>
        <Who broken={raiser} /> raised it
        <Where line={problem.line ?? raiser.line} /> at {seconds(raiser.lane.doneAt)}
        {raiser === meeter ? (
          " and nobody caught it, so the run ended there."
        ) : (
          <>
            . <Who broken={meeter} /> met it
            <Where line={meeter.line} /> and did not catch it, so the run ended there.
          </>
        )}{" "}
        {problem.hint}
      </p>
      <ProblemChain crumbs={crumbsOf(problem, path)} />
    </>
  );
}

function Who({ broken: { lane } }: { broken: Broken }) {
  return <TaskName name={lane.name} slot={lane.slot} />;
}

function Where({ line }: { line: number | undefined }) {
  return line === undefined ? null : (
    <>
      {" in "}
      <LineLink line={line} />
    </>
  );
}
