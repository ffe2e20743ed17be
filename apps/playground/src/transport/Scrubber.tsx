import { type FormEvent, type KeyboardEvent, useLayoutEffect, useRef } from "react";
import { stage, verbs } from "../store/live.ts";
import { sliderKey } from "./sliderKey.ts";
import { TripMarks } from "./TripMarks.tsx";
import { writeSlider } from "./writeSlider.ts";

/** The playhead as a slider over virtual time, in seconds. A native one, drawn over; the player's frame writes its value. */
export function Scrubber() {
  const slider = useRef<HTMLInputElement>(null);
  const past = useRef<HTMLElement>(null);
  const knob = useRef<HTMLDivElement>(null);
  useLayoutEffect(
    () =>
      stage.onFrame((playhead) => {
        if (slider.current === null || past.current === null || knob.current === null) return;
        const share = writeSlider(slider.current, playhead, stage.backstage.drawn?.trace ?? null);
        past.current.style.transform = `scaleX(${share})`;
        knob.current.style.transform = `translateX(${share * 100}%)`;
      }),
    [],
  );
  return (
    <div className="scrub">
      <div className="rail">
        <i className="past" ref={past} />
        <TripMarks />
        <div className="knobline" ref={knob}>
          <i className="knob" />
        </div>
      </div>
      <input
        ref={slider}
        type="range"
        min="0"
        max="0"
        step="any"
        defaultValue="0"
        aria-label="Playhead"
        onInput={seekThere}
        onKeyDown={press}
      />
    </div>
  );
}

function seekThere({ currentTarget }: FormEvent<HTMLInputElement>) {
  verbs.seek(Number(currentTarget.value));
}

function press(event: KeyboardEvent<HTMLInputElement>) {
  const end = stage.backstage.drawn?.trace.end ?? 0;
  const to = sliderKey(event.key, event.shiftKey, stage.backstage.player.playhead.at, end);
  if (to === null) return;
  event.preventDefault();
  verbs.seek(to);
}
