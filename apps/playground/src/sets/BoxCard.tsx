import type { Playhead } from "@interleave/timeline";
import type { BoxAt, TimerAt, Trace } from "@interleave/trace";
import { boxName, boxSentence } from "../instant/boxWords.ts";
import { lineOf } from "../instant/words.ts";
import { Icon } from "../parts/Icon.tsx";
import { LineLink } from "../parts/LineLink.tsx";
import { TaskName } from "../parts/TaskName.tsx";
import { stage } from "../store/live.ts";
import { Condition } from "./Condition.tsx";
import { Members } from "./Members.tsx";

export interface BoxProps {
  trace: Trace;
  box: BoxAt;
  timers: readonly TimerAt[];
}

/** An open box: who waits in it, what for, and its two sets. */
export function BoxCard({ trace, box, timers, now }: BoxProps & { now: number }) {
  const line = lineOf(trace, box.place);
  return (
    <article className={box.trippedAt >= 0 ? "box trip" : "box"} aria-label={boxSentence(box)}>
      <div className="bh">
        <h3>{boxName(box)}</h3>
        <span className="by">
          by <TaskName name={box.byName} slot={trace.laneOf(box.by)?.slot ?? -1} />
          {line !== undefined && <LineLink line={line} />}
        </span>
        <span className="grow" />
        <button
          type="button"
          className="btn sq sm"
          aria-label={`Zoom to ${boxName(box)}`}
          onClick={() => stage.backstage.timeline?.zoomBetween(...boxEnds(trace, box))}
        >
          <Icon name="target" />
        </button>
        {box.condition !== "" && <span className="tag">{box.condition}</span>}
      </div>
      <Condition trace={trace} box={box} />
      <Members box={box} timers={timers} fresh={now} />
    </article>
  );
}

/** Where a box opens, and where it closes or the trace ends. */
function boxEnds(trace: Trace, { startedAt, endedAt }: BoxAt): [Playhead, Playhead] {
  const end = endedAt < 0 ? trace.end : endedAt;
  return [
    { at: startedAt, seq: trace.seqAt(startedAt) },
    { at: end, seq: trace.seqAt(end) },
  ];
}
