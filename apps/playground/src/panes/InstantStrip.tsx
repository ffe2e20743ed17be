import { useCallback, useEffect, useMemo, useRef } from "react";
import { type Happening, stripAt } from "../instant/strip.ts";
import { clock, seconds } from "../instant/words.ts";
import { AtPlayhead } from "../parts/AtPlayhead.tsx";
import { Icon } from "../parts/Icon.tsx";
import { TaskName } from "../parts/TaskName.tsx";
import { useInstant } from "../parts/useInstant.ts";
import { verbs } from "../store/live.ts";

/** Every step that shares the playhead's time, in order: on the time axis they all lie on one line. */
export function InstantStrip() {
  const { trace, instant, ahead } = useInstant();
  const { at, seq } = instant;
  const strip = useMemo(() => (trace === null ? null : stripAt(trace, at, seq)), [trace, at, seq]);
  const say = useCallback((now: number) => `${now > at ? "Last, at" : "At"} ${seconds(at)}, in order`, [at]);
  const list = useRef<HTMLOListElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the list is another one when the strip is
  useEffect(() => {
    const now = list.current?.querySelector<HTMLElement>(".now");
    if (now && list.current) list.current.scrollLeft = scrollTo(list.current, now);
  }, [strip, ahead]);
  return (
    <div className="inst">
      <span className="lbl">
        {strip === null ? "What happens at one instant stands here, in order" : <AtPlayhead say={say} />}
      </span>
      <ol ref={list}>
        {strip?.happenings.map((happening, index) =>
          index <= strip.now || ahead ? (
            <Entry
              key={happening.seq * 2 + Math.sign(happening.step)}
              happening={happening}
              past={index <= strip.now}
              now={index === strip.now}
              at={at}
            />
          ) : null,
        )}
        {ahead && strip !== null && (
          <li className="gap">{strip.gap === null ? "then the end" : `then +${clock(strip.gap)} s`}</li>
        )}
      </ol>
    </div>
  );
}

/** As far to the left as shows the one at the playhead whole. */
function scrollTo(list: HTMLElement, now: HTMLElement): number {
  const right = now.offsetLeft - list.offsetLeft + now.offsetWidth;
  return Math.max(0, right - list.clientWidth);
}

function Entry({ happening, past, now, at }: { happening: Happening; past: boolean; now: boolean; at: number }) {
  const { step, name, slot, words, seq } = happening;
  const place = now ? "now" : past ? "past" : "";
  return (
    <li className={place} aria-current={now ? "step" : undefined}>
      <button type="button" onClick={() => verbs.seek(at, seq)}>
        {step === 0 ? (
          <>
            <Icon name="diamond" solid />
            {words} <TaskName name={name} slot={slot} /> ready
          </>
        ) : (
          <>
            <span className="n">{step}</span>
            <TaskName name={name} slot={slot} />
            <span className="words">{words}</span>
          </>
        )}
      </button>
    </li>
  );
}
