import type { DeadlockError } from "@interleave/scheduler";
import { type Site, safeText } from "@interleave/trace";
import type { RunProblem } from "../problem.ts";
import type { Location } from "./location.ts";
import type { Throws } from "./throws.ts";

/** Code units of an error's text in a problem. */
const TEXT = 500;

/** Names from a browser that people try, and that no scenario has. */
const OUTSIDE =
  /^(fetch|XMLHttpRequest|WebSocket|EventSource|importScripts|Worker|window|document|location|navigator|localStorage|sessionStorage|indexedDB|caches|crypto|process|parent|top|RTCPeerConnection|BroadcastChannel) is not defined$/;

/** What to say of an exception that ended the run; `chain` leads from the main task to the line that threw. */
export function raisedProblem(error: unknown, throws: Throws, sites: readonly Site[]): RunProblem {
  const message = safeText(error, TEXT);
  const departure = throws.departure(error);
  const thrown = sites[departure?.site ?? throws.siteOf(error)];
  const hint = hintFor(error);
  const frames = [...(departure?.trail ?? [])].reverse().flatMap((site) => sites[site] ?? []);
  if (thrown && frames.at(-1)?.line !== thrown.line) frames.push(thrown);
  return {
    kind: "raised",
    message,
    ...(hint && { hint }),
    ...placeIn(thrown ?? frames.at(-1)),
    ...(departure && { task: departure.task }),
    chain: chainOf(frames),
  };
}

/** What to say of a deadlock: the message names everybody, the place is that of the first who waits. */
export function deadlockProblem(error: DeadlockError, stuck: Location["stuck"], sites: readonly Site[]): RunProblem {
  return { kind: "deadlock", message: error.message, ...(stuck && standing(stuck, sites)) };
}

/** What to say of a run that goes on when somebody sends something; the place is that of the first who waits for it. */
export function waitingProblem(asking: NonNullable<Location["asking"]>, sites: readonly Site[]): RunProblem {
  const message = `Nothing more happens until something is sent: ${asking.task} waits for ${asking.reason}.`;
  return { kind: "waiting", message, ...standing(asking, sites) };
}

function standing({ task, chain }: NonNullable<Location["stuck"]>, sites: readonly Site[]): Partial<RunProblem> {
  const frames = chain.flatMap((site) => sites[site] ?? []);
  return { ...placeIn(frames.at(-1)), task, chain: chainOf(frames) };
}

function placeIn(site: Site | undefined): Pick<RunProblem, "line" | "col" | "endLine" | "endCol"> {
  return site ? { line: site.line, col: site.col, endLine: site.endLine, endCol: site.endCol } : {};
}

function chainOf(frames: readonly Site[]): RunProblem["chain"] {
  return frames.map(({ fn, line }) => ({ name: fn, line }));
}

function hintFor(error: unknown): string {
  if (!(error instanceof Error)) return "";
  const outside = error instanceof ReferenceError ? OUTSIDE.exec(error.message)?.[1] : undefined;
  if (outside)
    return `A scenario reaches nothing outside, so it has no \`${outside}\`. Let \`yield* sleep(seconds)\` stand for the waiting.`;
  if (error instanceof RangeError && /call stack|recursion/i.test(error.message))
    return "A function calls itself without end.";
  return "";
}
