import type { RunProblem } from "./problem.ts";
import type { Limits } from "./runtime.ts";

const KEPT = "What was recorded so far is kept.";

/** What to tell of a limit that a run has hit: which, how much it is, and what to do. `pause`: what lets others run. */
export function limitProblem(limit: keyof Limits, most: number, line?: number, pause = "yield* sleep(0)"): RunProblem {
  const amount = most.toLocaleString("en");
  const where = line === undefined ? {} : { line };
  switch (limit) {
    case "events":
      return {
        kind: "limit",
        message: `The run reached ${amount} events, the most that one run may record. ${KEPT}`,
        hint: "Let the scenario do less, or end sooner.",
        ...where,
      };
    case "liveTasks":
      return {
        kind: "limit",
        message: `More than ${amount} tasks were alive at once. ${KEPT}`,
        hint: "Start fewer tasks at a time: wait for some before starting more.",
        ...where,
      };
    case "quietSeconds":
      return {
        kind: "limit",
        message: `The scenario ran for ${amount} s without letting the loop go on${line === undefined ? "" : `: the loop in line ${line} does not end`}. ${KEPT}`,
        hint: `A task lets others run only where it waits: give a long loop such a place, for example \`${pause}\`.`,
        ...where,
      };
    case "prints":
      return {
        kind: "limit",
        message: `The scenario printed more than ${amount} lines; the first ${amount} are kept.`,
        hint: "Print less, for example only every hundredth time.",
      };
    case "name":
      return {
        kind: "limit",
        message: `A task's name has more than ${amount} characters; the first ${amount} are kept.`,
        hint: "Give tasks short names.",
      };
  }
}
