import { lineOf, seconds, stateWord } from "../instant/words.ts";
import { LineLink } from "../parts/LineLink.tsx";
import { TaskName } from "../parts/TaskName.tsx";
import { useInstant } from "../parts/useInstant.ts";

const most = 500;

/** The timeline's text twin: every task as it stands at the playhead. */
export function TaskTable() {
  const { trace, instant } = useInstant();
  if (trace === null) return null;
  const rows = instant.tasks.slice(0, most);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="state" aria-label="Tasks at the playhead" tabIndex={0} style={{ alignContent: "start" }}>
      <table className="tasktable">
        <thead>
          <tr>
            <th scope="col">Task</th>
            <th scope="col">State</th>
            <th scope="col">Since</th>
            <th scope="col">Waits for</th>
            <th scope="col">Line</th>
            <th scope="col" className="last">
              Result
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((task) => {
            const line = lineOf(trace, task.place);
            return (
              <tr key={task.task}>
                <th scope="row">
                  <TaskName name={task.name} slot={task.slot} />
                </th>
                <td>{stateWord(task)}</td>
                <td className="mono">{seconds(task.state === "done" ? task.doneAt : task.since)}</td>
                <td>{task.waitingOn}</td>
                <td>{line !== undefined && <LineLink line={line} />}</td>
                <td className="mono">{task.text}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {instant.tasks.length > most && (
        <p className="none">{(instant.tasks.length - most).toLocaleString("en")} more tasks are not listed.</p>
      )}
    </section>
  );
}
