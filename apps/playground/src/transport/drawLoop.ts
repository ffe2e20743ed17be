import type { PointerEvent } from "react";
import { stage, verbs } from "../store/live.ts";

/** Half the native thumb: the rail begins and ends so far inside. CSS pixels. */
const inset = 8;

/** A drag along the scrubber with Shift draws a loop instead of moving the playhead. */
export function drawLoop(event: PointerEvent<HTMLElement>): void {
  const end = stage.backstage.drawn?.trace.end ?? 0;
  if (!event.shiftKey || end === 0) return;
  event.preventDefault();
  const slider = event.currentTarget;
  const box = slider.getBoundingClientRect();
  const timeAt = (x: number) => end * Math.min(1, Math.max(0, (x - box.left - inset) / (box.width - 2 * inset)));
  const began = timeAt(event.clientX);
  const move = ({ clientX }: { clientX: number }) => {
    const here = timeAt(clientX);
    verbs.setLoop({ from: Math.min(began, here), to: Math.max(began, here) });
  };
  const done = new AbortController();
  slider.setPointerCapture(event.pointerId);
  slider.addEventListener("pointermove", move, { signal: done.signal });
  for (const over of ["pointerup", "pointercancel"]) {
    slider.addEventListener(over, () => done.abort(), { signal: done.signal });
  }
}
