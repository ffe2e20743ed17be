import type { DrawableTrace } from "../src/drawable-trace.ts";
import { readTheme, SIZES, Timeline } from "../src/index.ts";
import { bigTrace } from "./big-trace.ts";

/** Milliseconds between frames, and milliseconds of script in each. */
export interface Times {
  frames: number[];
  script: number[];
}

const FRAMES = 300;

/** Pans and zooms all the time: what a hand on a trackpad does. */
async function measure(frame: (index: number) => void): Promise<Times> {
  const times: Times = { frames: [], script: [] };
  let before = await new Promise<number>(requestAnimationFrame);
  for (let index = 0; index < FRAMES; index++) {
    let began = 0;
    requestAnimationFrame(() => {
      began = performance.now();
    });
    const asked = performance.now();
    frame(index);
    const asking = performance.now() - asked;
    const now = await new Promise<number>(requestAnimationFrame);
    times.script.push(asking + performance.now() - began);
    times.frames.push(now - before);
    before = now;
  }
  return times;
}

/** What share of the trace is seen in a frame, from all of it to a hundredth. */
function span(index: number): number {
  return 0.505 + 0.495 * Math.cos((index / FRAMES) * 4 * Math.PI);
}

function viewAt(index: number, whole: number): { from: number; to: number } {
  const width = span(index) * whole;
  const from = (whole - width) * (0.5 + 0.5 * Math.sin(index / 40));
  return { from, to: from + width };
}

function host(): HTMLElement {
  document.body.replaceChildren();
  const element = document.createElement("div");
  element.style.cssText = "width:1280px;height:720px";
  document.body.append(element);
  return element;
}

function timeline(trace: DrawableTrace): Timeline {
  const style = getComputedStyle(document.documentElement);
  const sizes = { ...SIZES.desktop, lane: 17, bar: 11 };
  const made = new Timeline(host(), { theme: readTheme((name) => style.getPropertyValue(name), sizes) });
  made.setTrace(trace);
  made.setPlayhead({ at: trace.end / 2, seq: Math.floor(trace.length / 8) * 4 });
  return made;
}

async function panAndZoom(axis: "time" | "steps", segments: number): Promise<Times> {
  const trace = bigTrace(segments);
  const made = timeline(trace);
  made.setView({ axis });
  await new Promise(requestAnimationFrame);
  const whole = axis === "time" ? trace.end : trace.steps;
  const times = await measure((index) => made.setView(viewAt(index, whole)));
  made.dispose();
  return times;
}

async function play(segments: number): Promise<Times> {
  const trace = bigTrace(segments);
  const made = timeline(trace);
  made.setShowAhead(false);
  await new Promise(requestAnimationFrame);
  const times = await measure((index) => {
    const step = Math.floor((trace.steps * index) / FRAMES);
    made.setPlayhead({ at: trace.timeOfStep(step), seq: trace.seqOfStep(step) });
  });
  made.dispose();
  return times;
}

/** The same pictures, one fillRect a span. */
async function rectangles(segments: number): Promise<Times> {
  const trace = bigTrace(segments);
  const canvas = document.createElement("canvas");
  canvas.width = 1280;
  canvas.height = 720;
  host().append(canvas);
  const pen = canvas.getContext("2d") as CanvasRenderingContext2D;
  const colours = { ready: "#dde1e6", running: "#2758d0", waiting: "#b48223" };
  return measure((index) => {
    const view = viewAt(index, trace.end);
    const slope = 1100 / (view.to - view.from);
    pen.clearRect(0, 0, 1280, 720);
    for (const [row, { spans }] of trace.lanes.entries()) {
      for (let i = 0; i < spans.length; i++) {
        const left = 152 + (spans.fromAt(i) - view.from) * slope;
        const right = 152 + (spans.toAt(i) - view.from) * slope;
        if (right < 152 || left > 1280) continue;
        pen.fillStyle = colours[spans.state(i)];
        pen.fillRect(left, 32 + row * 17, Math.max(1, right - left), 11);
      }
    }
  });
}

Object.assign(globalThis, { bench: { panAndZoom, play, rectangles } });
