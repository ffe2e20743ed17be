import { jsonParts, readTrace, type Trace, toPacked } from "@interleave/trace";
import { Breath } from "../../../apps/playground/src/files/breath.ts";
import { prepareTrace, readTheme, SIZES, Timeline } from "../src/index.ts";
import { type Times, watch, wheel } from "./drive.ts";
import { append, idle, type Live } from "./live.ts";
import { holding, type Kept } from "./memory.ts";
import { speedscopeFile, speedscopeLane, visItems } from "./peers.ts";
import { bigTrace } from "./segments.ts";

const FRAMES = 480;
let kept: Trace | null = null;

/** The trace that `write` has made, read once a page. */
async function theTrace(): Promise<Trace> {
  kept ??= (await readTrace(await (await fetch("/files/trace.packed")).blob())).trace;
  return kept;
}

function host(): HTMLElement {
  document.body.replaceChildren();
  const element = document.createElement("div");
  element.style.cssText = "width:1280px;height:720px";
  document.body.append(element);
  return element;
}

/** Draws a trace for the first time; what that takes belongs to the opening of a file, and is measured there. */
async function drawn(trace: Trace, axis: "time" | "steps"): Promise<{ made: Timeline; element: HTMLElement }> {
  const found = timeline(trace);
  found.made.setView({ axis });
  await new Promise(requestAnimationFrame);
  // The task of that frame must be over before anything listens for long ones.
  await new Promise((resolve) => setTimeout(resolve));
  return found;
}

function timeline(trace: Trace | null): { made: Timeline; element: HTMLElement } {
  const style = getComputedStyle(document.documentElement);
  const sizes = { ...SIZES.desktop, lane: 17, bar: 11 };
  const element = host();
  const made = new Timeline(element, { theme: readTheme((name) => style.getPropertyValue(name), sizes) });
  made.setTrace(trace);
  if (trace) made.setPlayhead({ at: trace.end / 2, seq: trace.seqAt(trace.end / 2) });
  return { made, element };
}

async function panAndZoom(axis: "time" | "steps"): Promise<Times> {
  const { made, element } = await drawn(await theTrace(), axis);
  const times = await wheel(element, FRAMES, 8);
  made.dispose();
  return times;
}

async function play(axis: "time" | "steps"): Promise<Times> {
  const trace = await theTrace();
  const { made } = await drawn(trace, axis);
  made.setShowAhead(false);
  const times = await watch((index) => {
    const step = Math.floor((trace.steps * index) / FRAMES);
    made.setPlayhead({ at: trace.timeOfStep(step), seq: trace.seqOfStep(step) });
    return index + 1 < FRAMES;
  });
  made.dispose();
  return times;
}

async function live(seconds: number, eventsASecond: number): Promise<Live> {
  const { made } = timeline(null);
  const found = await append(made, seconds, eventsASecond);
  made.dispose();
  return found;
}

/** Reads a trace from a file and draws it, all of it, in a timeline that stands there already. */
async function open(file: string): Promise<{ seconds: number; events: number; longTasks: number[] }> {
  const blob = await (await fetch(file)).blob();
  const longTasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) longTasks.push(duration);
  });
  const { made } = timeline(null);
  await new Promise(requestAnimationFrame);
  await new Promise((resolve) => setTimeout(resolve));
  observer.observe({ type: "longtask" });
  const began = performance.now();
  const breath = new Breath();
  const { trace } = await readTrace(blob, () => (breath.isDue ? breath.take() : undefined));
  for (const _ of prepareTrace(trace)) if (breath.isDue) await breath.take();
  made.setTrace(trace);
  made.setPlayhead({ at: trace.end / 2, seq: trace.seqAt(trace.end / 2) });
  do await new Promise(requestAnimationFrame);
  while (!made.idle);
  const seconds = (performance.now() - began) / 1000;
  await new Promise((resolve) => setTimeout(resolve));
  observer.disconnect();
  made.dispose();
  return { seconds, events: trace.length, longTasks };
}

/** Puts the same trace where the other pages find it, in the form of each. */
async function write(segments: number): Promise<number> {
  const trace = bigTrace(segments);
  const put = (name: string, parts: Iterable<BlobPart>) =>
    fetch(`/files/${name}`, { method: "PUT", body: joined(parts) });
  await put("trace.json", jsonParts(trace));
  await put("trace.packed", toPacked(trace));
  await put("speedscope.json", speedscopeFile(trace));
  await put("speedscope-lane.json", speedscopeLane(trace));
  await put("vis.json", visItems(trace));
  return trace.length;
}

/** As one file; parts by the thousand, for a browser takes its time over a million of them. */
function joined(parts: Iterable<BlobPart>): Blob {
  const blobs: Blob[] = [];
  let some: BlobPart[] = [];
  for (const part of parts) {
    if (some.push(part) < 10_000) continue;
    blobs.push(new Blob(some));
    some = [];
  }
  return new Blob([...blobs, ...some]);
}

async function hold(what: Kept): Promise<number> {
  return holding(what, await theTrace());
}

Object.assign(globalThis, { bench: { panAndZoom, play, live, idle, open, write, hold } });
