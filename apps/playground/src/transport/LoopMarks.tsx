import type { KeyboardEvent, PointerEvent } from "react";
import { seconds } from "../instant/words.ts";
import { useInstant } from "../parts/useInstant.ts";
import { usePlayground, verbs } from "../store/live.ts";
import { sliderKey } from "./sliderKey.ts";

/** The loop on the rail: a band, and its two ends, which can be dragged and moved with the arrow keys. */
export function LoopMarks() {
  const { trace } = useInstant();
  const loop = usePlayground((state) => state.loop);
  const end = trace?.end ?? 0;
  if (loop === null || end === 0) return null;
  const share = (at: number) => Math.min(1, at / end);
  const { from, to } = loop;
  return (
    <div className="rail over">
      <i className="loopband" style={{ left: `${100 * share(from)}%`, right: `${100 * (1 - share(to))}%` }} />
      <End name="Loop start" at={from} end={end} move={(at) => at < to && verbs.setLoop({ from: at, to })} />
      <End name="Loop end" at={to} end={end} move={(at) => at > from && verbs.setLoop({ from, to: at })} />
    </div>
  );
}

interface EndProps {
  name: string;
  at: number;
  end: number;
  move(at: number): void;
}

function End({ name, at, end, move }: EndProps) {
  const press = (event: KeyboardEvent) => {
    const to = sliderKey(event.key, event.shiftKey, at, end);
    if (to === null) return;
    event.preventDefault();
    event.stopPropagation();
    move(to);
  };
  const drag = (event: PointerEvent<HTMLElement>) => {
    const rail = event.currentTarget.parentElement?.getBoundingClientRect();
    if (!event.currentTarget.hasPointerCapture(event.pointerId) || rail === undefined) return;
    move(end * Math.min(1, Math.max(0, (event.clientX - rail.left) / rail.width)));
  };
  return (
    <div
      className="loopend"
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={end}
      aria-valuenow={at}
      aria-valuetext={seconds(at)}
      style={{ left: `${(100 * Math.min(at, end)) / end}%` }}
      onKeyDown={press}
      onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
      onPointerMove={drag}
    />
  );
}
