import { findScenario } from "@interleave/scenarios";
import type { Finding } from "@interleave/trace";
import { count, seconds } from "../instant/words.ts";
import { verbs } from "../store/live.ts";
import { useHints } from "./useHints.ts";

/** So many are listed; a run with more of them has other troubles. */
const most = 50;

/** The hints at the playhead, each with what it cost, where it shows and what teaches it. */
export function HintList() {
  const findings = useHints();
  if (findings.length === 0) return null;
  return (
    <section className="hints" aria-label="Hints" id="hints">
      <ul>
        {findings.slice(0, most).map((finding) => (
          <HintRow key={`${finding.id} ${finding.seq}`} finding={finding} />
        ))}
        {findings.length > most && <li className="none">{count(findings.length - most, "more hint")}</li>}
      </ul>
    </section>
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
