import type { EventLoop } from "./loop.ts";
import type { Task } from "./task.ts";

let running: EventLoop | null = null;
/** The same where somebody listens to it. No variable: what a constant holds is one to the engine, too, until it first changes. */
const heard: { loop: EventLoop | null } = { loop: null };
/** Who is to be told that somebody listens; null once that has been the case. */
let waiting: (() => void)[] | null = [];

/** The loop whose turn is under way on this thread, or null. */
export function runningLoop(): EventLoop | null {
  return running;
}

/** @internal Only `EventLoop#turns` calls it. */
export function setRunningLoop(loop: EventLoop | null): void {
  running = loop;
  heard.loop = loop?.hooks ? loop : null;
  if (heard.loop === null || waiting === null) return;
  for (const tell of waiting) tell();
  waiting = null;
}

/** @internal Calls back as soon as a loop with instruments has run, once. */
export function onceHeard(tell: () => void): void {
  if (waiting === null) tell();
  else waiting.push(tell);
}

/** @internal The running loop if it has instruments; null where nobody listens. */
export function heardLoop(): EventLoop | null {
  return heard.loop;
}

/** The loop that runs this code. Throws where none does. */
export function getRunningLoop(): EventLoop {
  if (running === null) throw new Error("no running event loop");
  return running;
}

/** The task whose step is under way; null in a plain callback. Throws where no loop runs. */
export function currentTask(): Task<unknown> | null {
  return getRunningLoop().current;
}
