import { type KeyboardEvent, useCallback, useLayoutEffect, useRef } from "react";
import { stage, verbs } from "../store/live.ts";
import { BookmarkMarks } from "./BookmarkMarks.tsx";
import { drawLoop } from "./drawLoop.ts";
import { LoopMarks } from "./LoopMarks.tsx";
import { sliderKey } from "./sliderKey.ts";
import { TripMarks } from "./TripMarks.tsx";
import { writeSlider } from "./writeSlider.ts";

const { backstage } = stage;

/** The playhead as a slider over virtual time, in seconds. A native one, drawn over; the player's frame writes its value. */
export function Scrubber() {
  const slider = useRef<HTMLInputElement>(null);
  const past = useRef<HTMLElement>(null);
  const knob = useRef<HTMLDivElement>(null);

  const write = useCallback(() => {
    if (slider.current === null || past.current === null || knob.current === null) return;
    const share = writeSlider(slider.current, backstage.player.playhead, backstage.drawn?.trace ?? null);
    past.current.style.transform = `scaleX(${share})`;
    knob.current.style.transform = `translateX(${share * 100}%)`;
  }, []);
  useLayoutEffect(() => stage.onFrame(write), [write]);

  /** Who moved it reads its value at once, not a frame later. */
  const seek = (at: number) => {
    verbs.seek(at);
    write();
  };
  const press = (event: KeyboardEvent) => {
    const end = backstage.drawn?.trace.end ?? 0;
    const to = sliderKey(event.key, event.shiftKey, backstage.player.playhead.at, end);
    if (to === null) return;
    event.preventDefault();
    seek(to);
  };

  return (
    <div className="scrub">
      <div className="rail">
        <i className="past" ref={past} />
        <TripMarks />
        <BookmarkMarks />
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
        onInput={(event) => seek(Number(event.currentTarget.value))}
        onKeyDown={press}
        onPointerDown={drawLoop}
      />
      <LoopMarks />
    </div>
  );
}
