import type { Trace } from "@interleave/trace";
import { useMemo } from "react";
import { stuckAt } from "../instant/deadlock.ts";
import { grouped, hue, lineOf } from "../instant/words.ts";
import { LineLink } from "../parts/LineLink.tsx";

const most = 6;

/** Who waits for whom in a deadlock, one task a row, with the line where it stands. */
export function Stuck({ trace, seq }: { trace: Trace; seq: number }) {
  const stuck = useMemo(() => stuckAt(trace, seq), [trace, seq]);
  return (
    <ul className="stuck">
      {stuck.slice(0, most).map(({ task, name, slot, waitingOn, place }) => {
        const line = lineOf(trace, place);
        return (
          <li key={task} className={hue(slot)}>
            <b>{name}</b> waits for {waitingOn} {line !== undefined && <LineLink line={line} />}
          </li>
        );
      })}
      {stuck.length > most && <li className="t-none">{grouped(stuck.length - most)} more</li>}
    </ul>
  );
}
