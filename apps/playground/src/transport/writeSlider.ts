import type { Trace } from "@interleave/trace";
import { grouped, seconds } from "../instant/words.ts";
import type { Playhead } from "../store/playhead.ts";

/** Writes the playhead into the slider; returns which share of the whole lies before it. */
export function writeSlider(slider: HTMLInputElement, { at, seq }: Playhead, trace: Trace | null): number {
  const end = Math.max(trace?.end ?? 0, at);
  const max = String(end);
  const value = String(at);
  if (slider.max !== max) slider.max = max;
  if (slider.value !== value) slider.value = value;
  slider.setAttribute("aria-valuenow", value);
  const words = `${seconds(at, end)}, step ${grouped(trace?.stepOf(seq) ?? 0)} of ${grouped(trace?.steps ?? 0)}`;
  if (slider.getAttribute("aria-valuetext") !== words) slider.setAttribute("aria-valuetext", words);
  return end === 0 ? 0 : at / end;
}
