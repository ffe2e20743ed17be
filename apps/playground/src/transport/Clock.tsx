import { timeText } from "@interleave/trace";
import { useCallback } from "react";
import { grouped } from "../instant/words.ts";
import { AtPlayhead } from "../parts/AtPlayhead.tsx";
import { useInstant } from "../parts/useInstant.ts";
import { usePlayground } from "../store/live.ts";

/** The playhead's time, the end, and how many steps lie before it. */
export function Clock() {
  const { trace, instant } = useInstant();
  const computing = usePlayground(({ phase }) => phase === "computing");
  const end = trace?.end ?? 0;
  const say = useCallback((at: number) => timeText(at, end), [end]);
  return (
    <div className="read">
      <b>
        <AtPlayhead say={say} />
      </b>
      <span>
        {" "}
        / {timeText(end)} s{computing ? " …" : ""}
      </span>
      <span className="st">
        step {grouped(instant.step)} / {grouped(trace?.steps ?? 0)}
      </span>
    </div>
  );
}
