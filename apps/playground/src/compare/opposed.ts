import type { RunValue } from "@interleave/runner";
import { lookahead } from "../store/advance.ts";
import type { Drawn } from "../store/finishedRun.ts";
import { runtimeOf } from "../store/language.ts";
import type { Stage } from "../store/playground.ts";
import { type Against, comparing, type Side } from "./compared.ts";
import { runInOther } from "./otherLanguage.ts";
import { Refused } from "./refused.ts";

/** Two runs that are to be compared. */
export interface Opposed {
  left: Side;
  right: Side;
  /** Seconds up to which both were computed; Infinity where both are over. */
  until: number;
  sameLanguage: boolean;
}

const tags: Readonly<Record<string, string>> = { typescript: "TS", python: "Py" };

/** The present run, and what it is held against. Throws `Refused` where there is no such thing. */
export async function opposed(
  stage: Stage,
  against: Against,
  { drawn, ran }: { drawn: Drawn; ran: RunValue },
  isCancelled: () => boolean,
): Promise<Opposed> {
  const reached = drawn.over ? Number.POSITIVE_INFINITY : drawn.reach.to;
  const present = { trace: drawn.trace, name: "this run", tag: "now" };
  if (against === "before") {
    const { before } = stage.backstage;
    if (before === null) throw new Refused("There was no run before this one yet: change something, and run it again.");
    const right = { trace: before.trace, name: "the run before", tag: "was" };
    return { left: present, right, until: reached, sameLanguage: before.ran.runtime === ran.runtime };
  }
  if (against === "file") {
    const { file } = comparing.getState();
    if (file === null) throw new Refused("No trace file has been chosen yet.");
    return { left: present, right: file, until: reached, sameLanguage: file.runtime === ran.runtime };
  }
  const horizon = drawn.over ? drawn.trace.end + lookahead : drawn.until;
  const { trace, until, runtime } = await runInOther(stage, ran, horizon, isCancelled);
  const own = runtimeOf(stage.world, { language: ran.runtime });
  return {
    left: { trace: drawn.trace, name: own.label, tag: tags[own.id] ?? own.label },
    right: { trace, name: runtime.label, tag: tags[runtime.id] ?? runtime.label },
    until: Math.min(reached, until),
    sameLanguage: false,
  };
}
