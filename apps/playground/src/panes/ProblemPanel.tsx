import type { RunProblem } from "@interleave/runner";
import { toldProblem } from "../instant/status.ts";
import { seconds } from "../instant/words.ts";
import { Icon } from "../parts/Icon.tsx";
import { stage, usePlayground, verbs } from "../store/live.ts";
import { DeadlockPicture } from "./DeadlockPicture.tsx";

const warnings: readonly RunProblem["kind"][] = ["deadlock", "limit", "stopped"];

/** What went wrong, where, and what to do. What was drawn stays above it. */
export function ProblemPanel() {
  const problem = usePlayground(toldProblem);
  if (problem === null || problem.kind === "stopped") return null;
  const { kind, line, col, hint, chain } = problem;
  const end = stage.backstage.drawn?.trace.end ?? 0;
  return (
    <article className={warnings.includes(kind) ? "problem warn" : "problem"}>
      <div role="alert">
        <h3>
          <Icon name={kind === "deadlock" ? "lock" : "cross"} />
          {heading(problem, end)}
        </h3>
        <p>
          {sentence(problem, end)} {hint}
        </p>
        {chain !== undefined && chain.length > 1 && (
          <ol className="chain">
            {chain.map((frame, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a chain is written once and may hold the same frame twice
              <li key={index}>
                {index > 0 && <Icon name="right" />}
                <button type="button" className="tag" onClick={() => verbs.goToLine(frame.line)}>
                  {frame.name} line {frame.line}
                </button>
              </li>
            ))}
          </ol>
        )}
      </div>
      <div className="acts">
        {kind === "deadlock" && <DeadlockPicture />}
        {line !== undefined && (
          <button type="button" className="btn box" onClick={() => verbs.goToLine(line, col)}>
            Go to line {line}
          </button>
        )}
      </div>
    </article>
  );
}

function heading({ kind, message, task }: RunProblem, end: number): string {
  switch (kind) {
    case "syntax":
      return "This source cannot be read";
    case "noMain":
      return "There is no main to run";
    case "deadlock":
      return `Deadlock at ${seconds(end)}`;
    case "limit":
      return `Too much: ended at ${seconds(end)}`;
    case "crashed":
      return "The run crashed";
    case "raised":
      return message;
    case "stopped":
      return `${task ?? "The run"} was stopped`;
  }
}

function sentence({ kind, message, task, line }: RunProblem, end: number): string {
  const where = line === undefined ? "" : ` in line ${line}`;
  if (kind === "raised") {
    return `${task ?? "main"} raised it${where} at ${seconds(end)}, and nobody caught it: the run ended there.`;
  }
  return line === undefined || message.includes(`line ${line}`) ? message : `${message} It is${where}.`;
}
