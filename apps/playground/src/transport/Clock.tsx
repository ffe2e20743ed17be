import { timeText } from "@interleave/trace";
import { grouped } from "../instant/words.ts";
import { AtPlayhead } from "../parts/AtPlayhead.tsx";
import { useInstant } from "../parts/useInstant.ts";
import { usePlayground } from "../store/live.ts";

/** The playhead's time, the end, and how many steps lie before it. */
export function Clock() {
  const { trace, instant } = useInstant();
  const computing = usePlayground(({ phase }) => phase === "computing");
  return (
    <div className="read">
      <b>
        <AtPlayhead say={timeText} />
      </b>
      <span>
        {" "}
        / {timeText(trace?.end ?? 0)} s{computing ? " …" : ""}
      </span>
      <span className="st">
        step {grouped(instant.step)} / {grouped(trace?.steps ?? 0)}
      </span>
    </div>
  );
}
