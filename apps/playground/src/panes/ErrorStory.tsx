import type { RunProblem } from "@interleave/runner";
import type { Trace } from "@interleave/trace";
import { useMemo } from "react";
import { crumbsOf } from "../instant/crumbs.ts";
import { type Broken, errorPath } from "../instant/errorPath.ts";
import { groupedIn } from "../instant/grouped.ts";
import { problemSentence } from "../instant/problemWords.ts";
import { seconds } from "../instant/words.ts";
import { LineLink } from "../parts/LineLink.tsx";
import { Said } from "../parts/Said.tsx";
import { TaskName } from "../parts/TaskName.tsx";
import { usePlayground } from "../store/live.ts";
import { ProblemChain } from "./ProblemChain.tsx";

/** Errors of a group that are told one by one. */
const most = 3;

/** Who raised an error, who met it, and how it came from the one to the other. */
export function ErrorStory({ problem, trace }: { problem: RunProblem; trace: Trace }) {
  // What is drawn may be the run before: one that breaks before its first task leaves that standing.
  const drawn = usePlayground(({ ran, tried }) => ran?.source === tried);
  const path = useMemo(() => (drawn ? errorPath(trace) : []), [trace, drawn]);
  const [raiser] = path;
  const grouped = useMemo(() => (raiser === undefined ? [] : groupedIn(trace, raiser.lane)), [trace, raiser]);
  const meeter = path.at(-1);
  if (!drawn) {
    return (
      <p>
        It was raised
        <Where line={problem.line} /> before any task was started. <Said text={problem.hint ?? ""} />
      </p>
    );
  }
  if (raiser === undefined || meeter === undefined) {
    return (
      <p>
        <Said text={[problemSentence(problem, trace.end), problem.hint].filter(Boolean).join(" ")} />
      </p>
    );
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
        <Said text={problem.hint ?? ""} />
      </p>
      {grouped.slice(0, most).map((broken) => (
        <p key={broken.lane.task}>
          In it: <Who broken={broken} /> raised {broken.lane.text}
          <Where line={broken.line} /> at {seconds(broken.lane.doneAt)}.
        </p>
      ))}
      {grouped.length > most && <p>And {grouped.length - most} more.</p>}
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
