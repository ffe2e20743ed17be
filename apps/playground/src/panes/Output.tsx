import { type Print, timeText } from "@interleave/trace";
import { type CSSProperties, memo, useEffect, useRef } from "react";
import { Inputs } from "../inputs/Inputs.tsx";
import { count, grouped } from "../instant/words.ts";
import { TaskName } from "../parts/TaskName.tsx";
import { useInstant } from "../parts/useInstant.ts";
import { usePlayground } from "../store/live.ts";
import { WhyButton } from "../why/WhyButton.tsx";

/** The newest lines are listed; a scenario may print ten thousand. */
const most = 100;

/** What the program printed up to the playhead: when, who, what. Never what is ahead, only how much. */
export function Output() {
  const { trace, instant, ahead } = useInstant();
  const all = trace?.prints ?? [];
  const so = instant.printed;
  const shown = all.slice(Math.max(0, so - most), so);
  const body = useRef<HTMLDivElement>(null);
  // On a phone it is a tab: while another one is open, there is nothing to scroll.
  const opened = usePlayground((state) => state.tab === "output");
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is opened stands at its newest line
  useEffect(() => {
    if (so > 0 && body.current !== null) body.current.scrollTop = body.current.scrollHeight;
  }, [so, opened]);
  return (
    <section className="pane out" aria-label="Output" id="output">
      <div className="ph">
        <h2>Output</h2>
        <span className="tag">{ahead ? `${grouped(so)} of ${grouped(all.length)}` : grouped(so)}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <div className="pb" tabIndex={0} ref={body}>
        {so > most && <p className="none">{count(so - most, "earlier line")} not listed.</p>}
        <ol className="lines" style={{ "--who": `${widest(shown)}ch` } as CSSProperties}>
          {shown.map((print, index) => (
            <Line key={print.seq} print={print} newest={index === shown.length - 1} />
          ))}
        </ol>
        {so === 0 && <p className="none">Nothing has been printed.</p>}
        {ahead && all.length > so && (
          <div className="more">{count(all.length - so, "more line")} after the playhead</div>
        )}
      </div>
      <Inputs />
    </section>
  );
}

const Line = memo(function Line({ print, newest }: { print: Print; newest: boolean }) {
  const { seq, at, task, name, slot, text, stream } = print;
  return (
    <li className={`${newest ? "now " : ""}${stream}`}>
      <span className="tm">{timeText(at)}</span>
      <TaskName name={name} slot={slot} />
      <WhyButton task={task} seq={seq} text={text} className="says" />
    </li>
  );
});

/** Letters of the longest name: the texts stand in one column, however far the list is scrolled. */
function widest(prints: readonly Print[]): number {
  return prints.reduce((most, { name }) => Math.max(most, name.length), 2);
}
