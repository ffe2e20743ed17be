import { measuredWords, type RanTask, ranBetween } from "@interleave/timeline";
import { useMemo } from "react";
import { grouped, seconds } from "../instant/words.ts";
import { Icon } from "../parts/Icon.tsx";
import { TaskName } from "../parts/TaskName.tsx";
import { stage, usePlayground, verbs } from "../store/live.ts";

/** Tasks told by name. */
const most = 8;

/** How long it is from mark A to mark B, and who ran there; how to set them while they are not. */
export function MeasurePanel() {
  const marks = usePlayground((state) => state.marks);
  const dragging = usePlayground((state) => state.dragging);
  const { drawn, timeline } = stage.backstage;
  const b = marks?.b ?? null;
  const ran = useMemo(
    () => (marks === null || b === null || dragging ? null : ranBetween(drawn?.trace.lanes ?? [], marks.a, b)),
    [drawn, marks, b, dragging],
  );
  const measured = marks !== null && b !== null ? timeline?.measure(marks.a, b) : null;
  return (
    <section className="measure" aria-label="Measure">
      <p aria-live="polite">
        {marks === null &&
          "Drag over the lanes to measure, or press M for mark A and Shift+M for mark B at the playhead."}
        {marks !== null && b === null && `Mark A is at ${seconds(marks.a.at)}. Shift+M sets mark B at the playhead.`}
        {measured && (
          <>
            <b>{measuredWords(measured)}</b> from A at {seconds(marks?.a.at ?? 0)} to B at {seconds(b?.at ?? 0)}.{" "}
            {ran !== null && <Ran ran={ran} />}
          </>
        )}
      </p>
      <span className="grow" />
      {marks !== null && b !== null && (
        <button type="button" className="btn box sm" onClick={() => timeline?.zoomBetween(marks.a, b)}>
          Zoom to it
        </button>
      )}
      <button type="button" className="btn sq sm" aria-label="End measuring" onClick={verbs.endMeasuring}>
        <Icon name="cross" />
      </button>
    </section>
  );
}

function Ran({ ran }: { ran: readonly RanTask[] }) {
  if (ran.length === 0) return <>Nothing ran.</>;
  return (
    <>
      Ran:{" "}
      {ran.slice(0, most).map(({ task, name, slot, steps, seconds: spent }, place) => (
        <span key={task} className="ran">
          {place > 0 && ", "}
          <TaskName name={name} slot={slot} /> {steps > 0 && `${grouped(steps)}×`}
          {spent > 0 && ` for ${seconds(spent)}`}
        </span>
      ))}
      {ran.length > most && ` and ${grouped(ran.length - most)} more`}.
    </>
  );
}
