import type { BoxAt, TimerAt, Trace } from "@interleave/trace";
import { boxName, boxSentence } from "../instant/boxWords.ts";
import { lineOf } from "../instant/words.ts";
import { LineLink } from "../parts/LineLink.tsx";
import { TaskName } from "../parts/TaskName.tsx";
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
        {box.condition !== "" && <span className="tag">{box.condition}</span>}
      </div>
      <Condition trace={trace} box={box} />
      <Members box={box} timers={timers} fresh={now} />
    </article>
  );
}
