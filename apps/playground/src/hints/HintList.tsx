import { findScenario } from "@interleave/scenarios";
import type { Finding } from "@interleave/trace";
import { useMemo, useState } from "react";
import { count, seconds } from "../instant/words.ts";
import { useInstant } from "../parts/useInstant.ts";
import { usePlayground, verbs } from "../store/live.ts";
import { hintsAt } from "./findingsOf.ts";

/** So many are listed; a run with more of them has other troubles. */
const most = 50;

/** How many hints there are at the playhead; a press lists them over the drawing. */
export function HintList() {
  const { trace, seq } = useInstant();
  const source = usePlayground((state) => state.ran?.source ?? "");
  const version = usePlayground((state) => state.version);
  const phase = usePlayground((state) => state.phase);
  const [open, setOpen] = useState(false);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the trace grows in place; its version and the phase say so
  const findings = useMemo(
    () => (trace === null ? [] : hintsAt(trace, source, seq, false)),
    [trace, source, seq, version, phase],
  );
  if (findings.length === 0) return null;
  return (
    <>
      <button
        type="button"
        className="btn sm hintcount"
        aria-expanded={open}
        aria-controls="hints"
        onClick={() => setOpen(!open)}
      >
        {count(findings.length, "hint")}
      </button>
      {open && (
        <section className="hints" aria-label="Hints" id="hints">
          <ul>
            {findings.slice(0, most).map((finding) => (
              <HintRow key={`${finding.id} ${finding.seq}`} finding={finding} />
            ))}
            {findings.length > most && <li className="none">{count(findings.length - most, "more hint")}</li>}
          </ul>
        </section>
      )}
    </>
  );
}

function HintRow({ finding: { message, costSeconds, where, lesson } }: { finding: Finding }) {
  const place = where[0];
  const teaches = lesson === null ? undefined : findScenario(lesson);
  return (
    <li>
      <span className="cost">{costSeconds > 0 ? seconds(costSeconds) : "–"}</span>
      <p>{message}</p>
      {place !== undefined && (
        <button
          type="button"
          className="btn box sm"
          onClick={() => verbs.select({ task: place.task, seq: place.fromSeq })}
        >
          Show
        </button>
      )}
      {teaches !== undefined && (
        <button type="button" className="btn sm" onClick={() => verbs.pickScenario(teaches.id)}>
          Lesson: {teaches.title}
        </button>
      )}
    </li>
  );
}
