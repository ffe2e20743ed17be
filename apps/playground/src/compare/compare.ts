import { PairedTrace, prepareTrace } from "@interleave/timeline";
import { compareTraces, comparisonInWords, partingOf } from "@interleave/trace";
import { Breath } from "../files/breath.ts";
import type { Stage } from "../store/playground.ts";
import { type Against, type Compared, comparing } from "./compared.ts";
import { type Opposed, opposed } from "./opposed.ts";
import { presentRun } from "./presentRun.ts";
import { Refused } from "./refused.ts";

/** The comparison that is wanted now: one begun later takes its place. */
let wanted: object | null = null;

/** Nobody wants the comparison any more that is shown or being made. */
export function forgetComparison({ backstage }: Stage): void {
  wanted = null;
  backstage.comparing = false;
  comparing.setState({ compared: null, doing: null, problem: null });
}

/** Holds the present run against another, having both run first where they have not. */
export async function compare(stage: Stage, against: Against): Promise<void> {
  const mine = {};
  wanted = mine;
  const isCancelled = () => wanted !== mine;
  stage.backstage.comparing = true;
  comparing.setState({ against, doing: "Running what is to be compared", compared: null, problem: null });
  stage.store.getState().showCompared(false);
  try {
    const { drawn, ran } = await presentRun(stage);
    const pair = await opposed(stage, against, { drawn, ran }, isCancelled);
    if (!isCancelled()) comparing.setState({ doing: "Comparing event by event" });
    const compared = await inPieces(pair, isCancelled);
    if (isCancelled()) return;
    comparing.setState({ compared, doing: null, placed: null });
    stage.store.getState().showCompared(true);
  } catch (error) {
    if (isCancelled()) return;
    comparing.setState({ doing: null });
    if (!(error instanceof Refused)) throw error;
    comparing.setState({ problem: error.message });
  } finally {
    if (!isCancelled()) stage.backstage.comparing = false;
  }
}

/** Compares them with the page answering in between. */
async function inPieces({ left, right, until, sameLanguage }: Opposed, isCancelled: () => boolean): Promise<Compared> {
  const breath = new Breath();
  const rest = async () => {
    if (breath.isDue) await breath.take();
    if (isCancelled()) throw new Refused();
  };
  const options = { sameLanguage, until };
  const pieces = compareTraces(left.trace, right.trace, options);
  let piece = pieces.next();
  for (; !piece.done; piece = pieces.next()) await rest();
  const comparison = piece.value;
  const paired = new PairedTrace(left, right, comparison);
  for (const _ of prepareTrace(paired)) await rest();
  return {
    ...{ left, right, paired },
    parting: partingOf(left.trace, right.trace, comparison),
    sentence: comparisonInWords(left, right, comparison, options),
    aside: sameLanguage
      ? "Left out: lines, and the words for calls."
      : "Left out: lines, and how each language writes values and calls.",
  };
}
