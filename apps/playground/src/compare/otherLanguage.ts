import type { RunProblem, Runtime, RunValue } from "@interleave/runner";
import type { Trace } from "@interleave/trace";
import { draftKey, textIn } from "../store/language.ts";
import { LiveRun } from "../store/liveRun.ts";
import type { Stage } from "../store/playground.ts";
import { Refused } from "./refused.ts";

/** The language that a run is not in. */
export function otherLanguage({ world }: Pick<Stage, "world">, language: string): Runtime | undefined {
  return world.runtimes.find(({ id }) => id !== language);
}

/** A run as far as it was computed. */
export interface Computed {
  trace: Trace;
  /** Seconds up to which nothing more will be added; Infinity once it is over. */
  until: number;
}

/**
 * Runs the scenario in the other language, with the same seed and inputs, up to `horizon` seconds: the person's own draft of it,
 * where there is one. `isCancelled` is asked whenever something has come.
 */
export async function runInOther(
  { world, store }: Stage,
  { runtime, seed, inputs }: RunValue,
  horizon: number,
  isCancelled: () => boolean,
): Promise<Computed & { runtime: Runtime }> {
  const other = otherLanguage({ world }, runtime);
  const scenario = world.scenarios.find(({ id }) => id === store.getState().scenario);
  if (other === undefined || scenario === undefined)
    throw new Refused("This program is in one language only. Compare it with the run before it, or with a trace file.");
  const draft = await world.drafts.load(draftKey(other.id, scenario.id));
  const source = draft?.text ?? textIn(other.id, scenario);
  const value: RunValue = { runtime: other.id, source, seed, inputs };
  const computed = await new Promise<Computed | RunProblem | null>((resolve) => {
    const look = (run: LiveRun) => {
      if (run.over || !(run.resting || isCancelled())) return;
      resolve({ trace: run.trace, until: run.reach.to });
      run.stop();
    };
    new LiveRun(other, value, horizon, {
      began: look,
      grew: look,
      busy: look,
      modern: () => {},
      loading: (loading) => store.setState({ loading }),
      over(run, { problem }) {
        store.setState({ loading: null });
        resolve(run.trace.length > 0 ? { trace: run.trace, until: Number.POSITIVE_INFINITY } : problem);
      },
    });
  });
  if (computed === null || "message" in computed)
    throw new Refused(`The program in ${other.label} could not be run: ${computed?.message ?? "nothing came of it."}`);
  return { ...computed, runtime: other };
}
