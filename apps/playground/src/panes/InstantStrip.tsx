import { timeText } from "@interleave/trace";
import { useCallback, useEffect, useMemo, useRef } from "react";
import { type Happening, stripAt } from "../instant/strip.ts";
import { seconds } from "../instant/words.ts";
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
    if (list.current !== null) return showWhole(list.current);
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
          <li className="gap">{strip.gap === null ? "then the end" : `then +${timeText(strip.gap)} s`}</li>
        )}
      </ol>
    </div>
  );
}

/** Keeps the one at the playhead in sight, however wide the strip becomes; of the others, only those in sight whole are shown. */
function showWhole(list: HTMLElement): () => void {
  const items = [...list.children].filter((item) => item instanceof HTMLElement);
  const now = items.findLastIndex((item) => item.classList.contains("now"));
  scrollTo(list, items, now);
  const sized = new ResizeObserver(() => scrollTo(list, items, now));
  sized.observe(list);
  const observer = new IntersectionObserver(
    (seen) => {
      for (const { target, intersectionRatio } of seen) target.classList.toggle("cut", intersectionRatio < 0.98);
    },
    { root: list, threshold: [0.98] },
  );
  for (const item of items) if (!item.classList.contains("now")) observer.observe(item);
  return () => {
    sized.disconnect();
    observer.disconnect();
  };
}

/** With what follows if that is the end. */
function scrollTo(list: HTMLElement, items: readonly HTMLElement[], now: number): void {
  const next = items[now + 1];
  const last = next?.classList.contains("gap") && next.offsetWidth > 0 ? next : items[now];
  const left = (item: HTMLElement) => item.offsetLeft - list.offsetLeft;
  const needed = last === undefined ? 0 : left(last) + last.offsetWidth - list.clientWidth;
  const first = items.find((item, index) => index === now || left(item) >= needed);
  list.scrollLeft = first === undefined || needed <= 0 ? 0 : left(first);
}

function Entry({ happening, past, now, at }: { happening: Happening; past: boolean; now: boolean; at: number }) {
  const { step, task, name, slot, words, seq } = happening;
  const place = now ? "now" : past ? "past" : "";
  const go = () => {
    verbs.seek(at, seq);
    // A trip is a mark, and can be asked about.
    if (step === 0) verbs.select({ task, seq: seq - 1 });
  };
  return (
    <li className={place} aria-current={now ? "step" : undefined}>
      <button type="button" onClick={go}>
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
