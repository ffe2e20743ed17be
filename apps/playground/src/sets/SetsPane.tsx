import type { Trace } from "@interleave/trace";
import { grouped, seconds } from "../instant/words.ts";
import { AtPlayhead } from "../parts/AtPlayhead.tsx";
import { useInstant } from "../parts/useInstant.ts";
import { BoxCard } from "./BoxCard.tsx";
import { BoxRow } from "./BoxRow.tsx";
import { useBoxesAhead } from "./useBoxesAhead.ts";

/** Boxes shown at once of either kind; the newest are the ones to look at. */
const most = 30;

const heldAt = (at: number, end: number) => `what the program holds at ${seconds(at, end)}`;

/** Exactly what the program's own `done` and `pending` hold, in every box that is open; then the closed ones. */
export function SetsPane() {
  const { trace, instant, ahead } = useInstant();
  const open = instant.boxes.filter((box) => box.open).reverse();
  const closed = instant.boxes.filter((box) => !box.open).reverse();
  return (
    <section className="pane sets" aria-label="Sets" id="sets">
      <div className="ph">
        <h2>Sets</h2>
        <span className="sub">
          <AtPlayhead say={heldAt} />
        </span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <div className="pb" tabIndex={0}>
        {trace !== null &&
          open
            .slice(0, most)
            .map((box) => <BoxCard key={box.box} trace={trace} box={box} now={instant.at} timers={instant.timers} />)}
        {instant.boxes.length === 0 && <p className="none">No wait, gather or asCompleted has been opened.</p>}
        {trace !== null &&
          closed.slice(0, most).map((box) => <BoxRow key={box.box} trace={trace} box={box} timers={instant.timers} />)}
        <Left many={open.length + closed.length - Math.min(open.length, most) - Math.min(closed.length, most)} />
        {trace !== null && ahead && <Ahead trace={trace} so={instant.boxes.length} />}
      </div>
    </section>
  );
}

function Left({ many }: { many: number }) {
  return many === 0 ? null : <p className="none">{grouped(many)} older ones are not listed.</p>;
}

function Ahead({ trace, so }: { trace: Trace; so: number }) {
  const ahead = useBoxesAhead(trace, so);
  return ahead === 0 ? null : (
    <div className="row ahead">
      {grouped(ahead)} more {ahead === 1 ? "box" : "boxes"} after the playhead
    </div>
  );
}
