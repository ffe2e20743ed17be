import { memo } from "react";
import { grouped } from "../instant/words.ts";
import { LineLink } from "../parts/LineLink.tsx";
import { useInstant } from "../parts/useInstant.ts";
import { usePlayground } from "../store/live.ts";
import { AskTask } from "./AskTask.tsx";
import { columns, mostRows, type TaskRow, taskRows } from "./taskRows.ts";

/** Every task as it stands at the playhead. */
export function TaskTable() {
  const { trace, instant } = useInstant();
  const selected = usePlayground((state) => state.selection?.task);
  if (trace === null) return null;
  const more = instant.tasks.length - mostRows;
  return (
    <>
      <table className="tasktable">
        <thead>
          <tr>
            {columns.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {taskRows(trace, instant, selected).map((row) => (
            <Row key={row.task} row={row} selected={row.task === selected} />
          ))}
        </tbody>
      </table>
      {more > 0 && <p className="none">{grouped(more)} more tasks are not listed: / finds one by its name.</p>}
    </>
  );
}

interface RowProps {
  row: TaskRow;
  selected: boolean;
}

const Row = memo(function Row({ row, selected }: RowProps) {
  const { task, name, slot, state, since, waitsFor, line, result } = row;
  return (
    <tr aria-current={selected ? "true" : undefined}>
      <th scope="row">
        <AskTask task={task} name={name} slot={slot} />
      </th>
      <td>{state}</td>
      <td className="mono">{since}</td>
      <td>{waitsFor}</td>
      <td>{line !== undefined && <LineLink line={line} />}</td>
      <td className="mono">{result}</td>
    </tr>
  );
}, isSame);

/** Rows are made anew at each instant; most of them say what they said before. */
function isSame({ row: a, ...one }: RowProps, { row: b, ...other }: RowProps): boolean {
  const keys = Object.keys(a) as (keyof TaskRow)[];
  return one.selected === other.selected && keys.every((key) => a[key] === b[key]);
}
