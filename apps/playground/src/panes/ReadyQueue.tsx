import type { Instant, TaskAt, Trace } from "@interleave/trace";
import { boxName } from "../instant/boxWords.ts";
import { hue } from "../instant/words.ts";
import { TaskName } from "../parts/TaskName.tsx";
import { useInstant } from "../parts/useInstant.ts";

const most = 40;

/** Who runs, and who runs next. */
export function ReadyQueue() {
  const { trace, instant, seq } = useInstant();
  const { ready } = instant;
  const tasks = new Map(instant.tasks.map((task) => [task.task, task]));
  const running = tasks.get(instant.running);
  return (
    <section className="pane" aria-label="Ready queue">
      <div className="ph">
        <h2>Ready queue</h2>
        <span className="tag">{ready.length}</span>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a part that scrolls must be reachable by keyboard */}
      <div className="pb" tabIndex={0}>
        <div className="run0">
          <span className="sub">running</span>
          {running === undefined ? (
            <span>{nobody(trace, seq, instant.turn)}</span>
          ) : (
            <TaskName name={running.name} slot={running.slot} />
          )}
        </div>
        <ol className="chips">
          {ready.slice(0, most).map((id, index) => {
            const task = tasks.get(id);
            return task === undefined ? null : (
              <li key={id} className={`chip ${hue(task.slot)}`}>
                <span className="pos">{index + 1}</span>
                <b>{task.name}</b>
                <span className="r">{trace !== null && wakeWords(trace, instant, task)}</span>
              </li>
            );
          })}
        </ol>
        {ready.length > most && <p className="none">{(ready.length - most).toLocaleString("en")} more</p>}
      </div>
    </section>
  );
}

function nobody(trace: Trace | null, seq: number, turn: number): string {
  if (trace === null || turn === 0) return "no task";
  const next = seq < trace.length ? trace.kindOf(seq) : "loopStopped";
  const over = next === "turnStarted" || next === "clockAdvanced" || next === "loopStopped";
  return over ? `no task, turn ${turn} ended` : `no task, in turn ${turn}`;
}

function wakeWords(trace: Trace, instant: Instant, { task, cause, by, since }: TaskAt): string {
  switch (cause) {
    case "created":
      return "created";
    case "timer":
      return "its sleep ended";
    case "bareYield":
      return "let others run";
    case "cancel":
      return "is being cancelled";
    case "error":
      return "gets an error";
    default: {
      const box = instant.boxes.filter(({ open }) => open).find((open) => open.by === task && open.trippedAt === since);
      if (box !== undefined) return `woken by ${boxName(box)}`;
      return by === 0 ? "woken" : `woken by ${trace.nameOf(by)}`;
    }
  }
}
