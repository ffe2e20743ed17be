import type { Trace } from "@interleave/trace";
import { memo } from "react";
import { wakeWords } from "../instant/wakeWords.ts";
import { grouped, hue } from "../instant/words.ts";
import { useInstant } from "../parts/useInstant.ts";
import { AskTask } from "../twin/AskTask.tsx";
import { WhyButton } from "../why/WhyButton.tsx";

const most = 40;

/** Who runs, and who runs next. */
export function ReadyQueue() {
  const { trace, instant, seq } = useInstant();
  const { ready } = instant;
  const running = trace?.laneOf(instant.running);
  return (
    <section className="pane" aria-label="Ready queue">
      <div className="ph">
        <h2>Ready queue</h2>
        <span className="tag">{grouped(ready.length)}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <div className="pb" tabIndex={0}>
        <div className="run0">
          <span className="sub">running</span>
          {running === undefined ? (
            <span>{nobody(trace, seq, instant.turn)}</span>
          ) : (
            <AskTask task={running.task} name={running.name} slot={running.slot} />
          )}
        </div>
        <ol className="chips">
          {ready.slice(0, most).map((id, index) => {
            const lane = trace?.laneOf(id);
            return trace === null || lane === undefined ? null : (
              <Ready
                key={id}
                task={id}
                place={index + 1}
                name={lane.name}
                slot={lane.slot}
                why={wakeWords(trace, instant, id)}
              />
            );
          })}
        </ol>
        {ready.length > most && <p className="none">{grouped(ready.length - most)} more</p>}
      </div>
    </section>
  );
}

const Ready = memo(function Ready(props: { task: number; place: number; name: string; slot: number; why: string }) {
  const { task, place, name, slot, why } = props;
  return (
    <li className={`chip ${hue(slot)}`}>
      <span className="pos">{place}</span>
      <b>
        <WhyButton task={task} seq={-1} text={name} className="name" />
      </b>
      <span className="r">{why}</span>
    </li>
  );
});

function nobody(trace: Trace | null, seq: number, turn: number): string {
  if (trace === null || turn === 0) return "no task";
  const next = seq < trace.length ? trace.kindOf(seq) : "loopStopped";
  const over = next === "turnStarted" || next === "clockAdvanced" || next === "loopStopped";
  return over ? `no task, turn ${turn} ended` : `no task, in turn ${turn}`;
}
