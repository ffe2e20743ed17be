/** Why a run did not end well. Lines and columns count from 1 in the person's own text; the end is exclusive. */
export interface RunProblem {
  /** `waiting`: nothing is wrong, but nothing more happens either until somebody sends something to an inbox. */
  kind: "syntax" | "noMain" | "raised" | "deadlock" | "waiting" | "limit" | "crashed" | "stopped";
  /** One sentence. */
  message: string;
  /** What to do about it. */
  hint?: string;
  line?: number;
  col?: number;
  endLine?: number;
  endCol?: number;
  /** The task that raised, or waits. */
  task?: string;
  /** Where each function on the way was waiting, outermost first; the last is the place of the problem. */
  chain?: { name: string; line: number }[];
}

/** A problem on its way to whoever started the run. */
export class ProblemError extends Error {
  readonly problem: RunProblem;

  constructor(problem: RunProblem) {
    super(problem.message);
    this.name = "ProblemError";
    this.problem = problem;
  }
}
