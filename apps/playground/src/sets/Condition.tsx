import type { BoxAt, Trace } from "@interleave/trace";
import { useCallback } from "react";
import { endWord, needed, needs } from "../instant/boxWords.ts";
import { seconds } from "../instant/words.ts";
import { AtPlayhead } from "../parts/AtPlayhead.tsx";
import { Icon } from "../parts/Icon.tsx";
import { TaskName } from "../parts/TaskName.tsx";

/** One sentence: what the box still needs, or what met its condition. */
export function Condition({ trace, box }: { trace: Trace; box: BoxAt }) {
  if (box.trippedAt < 0) return <Needs box={box} />;
  const by = trace.laneOf(box.trippedBy);
  return (
    <p className="cond">
      <Icon name="diamond" solid />
      <span>
        <b>
          {endWord(box)} at {seconds(box.trippedAt)}
        </b>
        {by !== undefined && (
          <>
            {" "}
            by <TaskName name={by.name} slot={by.slot} />
          </>
        )}
        {box.why !== "timeout" && `: ${needed(box)}`}
      </span>
    </p>
  );
}

function Needs({ box }: { box: BoxAt }) {
  const { deadline } = box;
  const left = useCallback(
    (at: number, end: number) => `; timeout in ${seconds(Math.max(0, deadline - at), end)}`,
    [deadline],
  );
  return (
    <p className="cond">
      <span>
        {needs(box)}
        {Number.isFinite(deadline) && <AtPlayhead say={left} />}
      </span>
    </p>
  );
}
