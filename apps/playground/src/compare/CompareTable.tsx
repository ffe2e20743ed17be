import type { TaskAt } from "@interleave/trace";
import { instantAt } from "../instant/instantAt.ts";
import { stateWord } from "../instant/words.ts";
import { TaskName } from "../parts/TaskName.tsx";
import { useInstant } from "../parts/useInstant.ts";
import { stage } from "../store/live.ts";
import { mostRows } from "../twin/taskRows.ts";
import { type Compared, standingAt } from "./compared.ts";

/** Every task as it stands at the playhead in both runs, paired by name: the drawing as text. */
export function CompareTable({ compared }: { compared: Compared }) {
  useInstant();
  const { left, right, paired } = compared;
  const { seq: place } = standingAt(compared, stage.backstage.player.playhead);
  const ours = instantAt(left.trace, paired.applied(0, place)).tasks;
  const theirs = new Map(instantAt(right.trace, paired.applied(1, place)).tasks.map((task) => [task.name, task]));
  const names = [...new Set([...ours.map(({ name }) => name), ...theirs.keys()])];
  const own = new Map(ours.map((task) => [task.name, task]));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section className="state twin" aria-label="The two runs as text" tabIndex={0}>
      <table className="tasktable">
        <thead>
          <tr>
            <th scope="col">Task</th>
            <th scope="col">{left.name}</th>
            <th scope="col">{right.name}</th>
          </tr>
        </thead>
        <tbody>
          {names.slice(0, mostRows).map((name) => (
            <tr key={name}>
              <th scope="row">
                <TaskName name={name} slot={(own.get(name) ?? theirs.get(name))?.slot ?? -1} />
              </th>
              <td>{standing(own.get(name))}</td>
              <td>{standing(theirs.get(name))}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function standing(task: TaskAt | undefined): string {
  if (task === undefined) return "not yet";
  return task.state === "waiting" ? `waiting for ${task.waitingOn}` : stateWord(task);
}
