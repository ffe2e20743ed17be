import { useEffect, useRef } from "react";
import { clock, count } from "../instant/words.ts";
import { TaskName } from "../parts/TaskName.tsx";
import { useInstant } from "../parts/useInstant.ts";

/** The newest lines are listed; a scenario may print ten thousand. */
const most = 100;

/** What the program printed up to the playhead: when, who, what. Never what is ahead, only how much. */
export function Output() {
  const { trace, instant, ahead } = useInstant();
  const all = trace?.prints ?? [];
  const so = instant.printed;
  const shown = all.slice(Math.max(0, so - most), so);
  const end = useRef<HTMLTableRowElement>(null);
  useEffect(() => {
    if (so > 0) end.current?.scrollIntoView({ block: "nearest" });
  }, [so]);
  return (
    <section className="pane out" aria-label="Output" id="output">
      <div className="ph">
        <h2>Output</h2>
        <span className="tag">{ahead ? `${so} of ${all.length}` : so}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <div className="pb" tabIndex={0}>
        {so > most && <p className="none">{count(so - most, "earlier line")} not listed.</p>}
        <table className="outtable">
          <tbody>
            {shown.map(({ seq, at, name, slot, text, stream }, index) => {
              const newest = index === shown.length - 1;
              return (
                <tr key={seq} ref={newest ? end : null} className={`${newest ? "now " : ""}${stream}`}>
                  <td className="tm">{clock(at)}</td>
                  <td className="who">
                    <TaskName name={name} slot={slot} />
                  </td>
                  <td className="says">{text}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
        {so === 0 && <p className="none">Nothing has been printed.</p>}
        {ahead && all.length > so && (
          <div className="more">{count(all.length - so, "more line")} after the playhead</div>
        )}
      </div>
    </section>
  );
}
