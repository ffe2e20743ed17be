import type { TaskAt } from "@interleave/trace";
import { memo } from "react";
import { lineOf, seconds, stateWord } from "../instant/words.ts";
import { LineLink } from "../parts/LineLink.tsx";
import { TaskName } from "../parts/TaskName.tsx";
import { useInstant } from "../parts/useInstant.ts";
import { usePlayground } from "../store/live.ts";

/** Rows listed; a task beyond them is listed when it is selected. */
const most = 200;

/** The timeline's text twin: every task as it stands at the playhead. */
export function TaskTable() {
  const { trace, instant } = useInstant();
  const selected = usePlayground((state) => state.selection?.task);
  if (trace === null) return null;
  const { tasks } = instant;
  const rows = tasks.slice(0, most);
  const beyond =
    tasks.findIndex(({ task }) => task === selected) >= most && tasks.find(({ task }) => task === selected);
  if (beyond) rows.unshift(beyond);
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
          {rows.map((task) => (
            <Row key={task.task} task={task} line={lineOf(trace, task.place)} selected={task.task === selected} />
          ))}
        </tbody>
      </table>
      {instant.tasks.length > most && (
        <p className="none">
          {(instant.tasks.length - most).toLocaleString("en")} more tasks are not listed: / finds one by its name.
        </p>
      )}
    </section>
  );
}

interface RowProps {
  task: TaskAt;
  line: number | undefined;
  selected: boolean;
}

const Row = memo(function Row({ task, line, selected }: RowProps) {
  return (
    <tr aria-selected={selected}>
      <th scope="row">
        <TaskName name={task.name} slot={task.slot} />
      </th>
      <td>{stateWord(task)}</td>
      <td className="mono">{seconds(sinceOf(task))}</td>
      <td>{task.waitingOn}</td>
      <td>{line !== undefined && <LineLink line={line} />}</td>
      <td className="mono">{task.text}</td>
    </tr>
  );
}, isSame);

function sinceOf({ state, doneAt, since }: TaskAt): number {
  return state === "done" ? doneAt : since;
}

/** Tasks are made anew at each instant; most of them stand where they stood. */
function isSame({ task: a, ...one }: RowProps, { task: b, ...other }: RowProps): boolean {
  return (
    one.line === other.line &&
    one.selected === other.selected &&
    stateWord(a) === stateWord(b) &&
    sinceOf(a) === sinceOf(b) &&
    a.name === b.name &&
    a.waitingOn === b.waitingOn &&
    a.text === b.text
  );
}
