import { useLayoutEffect, useRef } from "react";
import { stage } from "../store/live.ts";

/** A text that goes with the playhead's time, in a run that ends at `end`. The player's frame writes it; React never hears of it. */
export function AtPlayhead({ say }: { say(at: number, end: number): string }) {
  const text = useRef<HTMLSpanElement>(null);
  useLayoutEffect(
    () =>
      stage.onFrame(({ at }) => {
        const element = text.current;
        const words = say(at, stage.backstage.drawn?.trace.end ?? at);
        if (element !== null && element.textContent !== words) element.textContent = words;
      }),
    [say],
  );
  return <span ref={text} />;
}
