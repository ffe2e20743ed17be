import { loadavg } from "node:os";

const share = (times, part) => [...times].sort((a, b) => a - b)[Math.floor((times.length - 1) * part)] ?? 0;
const ms = (value) => value.toFixed(1).padStart(8);

/** Frames and long tasks of what a page was driven to do. */
export function reportFrames(name, { frames, longTasks, script, cpu }) {
  const worst =
    longTasks.length === 0 ? "none" : `${longTasks.length}, longest ${Math.max(...longTasks).toFixed(0)} ms`;
  const own =
    (cpu === undefined ? "" : `   CPU a frame ${(1000 * cpu).toFixed(1)} ms`) +
    (script ? `   script p99 ${ms(share(script, 0.99))}` : "");
  console.log(
    `${name.padEnd(44)} frame p50${ms(share(frames, 0.5))} p99${ms(share(frames, 0.99))} ms   tasks over 50 ms: ${worst}${own}`,
  );
}

export function reportLine(name, words) {
  console.log(`${name.padEnd(44)} ${words}`);
}

export function reportLoad(when) {
  console.log(
    `load ${when}: ${loadavg()
      .map((value) => value.toFixed(2))
      .join(" ")}`,
  );
}
