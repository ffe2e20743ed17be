import { type TimerAt, type Trace, timeText } from "@interleave/trace";
import { memo, useCallback, useMemo } from "react";
import { dueWords } from "../instant/dueWords.ts";
import { timersFired } from "../instant/timersFired.ts";
import { grouped, hue } from "../instant/words.ts";
import { AtPlayhead } from "../parts/AtPlayhead.tsx";
import { Icon } from "../parts/Icon.tsx";
import { useInstant } from "../parts/useInstant.ts";
import { WhyButton } from "../why/WhyButton.tsx";

const most = 40;

/** What the clock will do next, by deadline. */
export function Timers() {
  const { trace, instant, seq } = useInstant();
  const { timers } = instant;
  const fired = useMemo(() => (trace === null ? [] : timersFired(trace, seq)), [trace, seq]);
  return (
    <section className="pane" aria-label="Timers">
      <div className="ph">
        <h2>Timers</h2>
        <span className="tag">{grouped(timers.length)}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <div className="pb" tabIndex={0}>
        <ul className="chips">
          {trace !== null &&
            timers.slice(0, most).map((timer) => <Timer key={timer.timer} trace={trace} timer={timer} />)}
          {timers.length > most && <li className="none">{grouped(timers.length - most)} more</li>}
        </ul>
        {timers.length === 0 && <p className="none">No timer is set.</p>}
        {fired.slice(0, most).map(({ timer, owner, reason }) => (
          <p key={timer} className="fired">
            <Icon name="check" />
            {trace?.laneOf(owner)?.name} {reason} fired at {timeText(instant.at)}
          </p>
        ))}
      </div>
    </section>
  );
}

const Timer = memo(function Timer({ trace, timer }: { trace: Trace; timer: TimerAt }) {
  const { at, owner, reason } = timer;
  const lane = trace.laneOf(owner);
  const left = useCallback((now: number, end: number) => dueWords(at, now, end), [at]);
  return (
    <li className={`chip ${hue(lane?.slot ?? -1)}`}>
      <b>{lane === undefined ? "loop" : <WhyButton task={owner} seq={-1} text={lane.name} className="name" />}</b>
      <span className="what">{reason}</span>
      <span className="r">
        <AtPlayhead say={left} />
      </span>
    </li>
  );
}, isSameTimer);

/** A timer never changes: another object with its number says nothing new. */
function isSameTimer(one: { trace: Trace; timer: TimerAt }, other: { trace: Trace; timer: TimerAt }): boolean {
  return one.trace === other.trace && one.timer.timer === other.timer.timer;
}
