import { Command } from "cmdk";
import { TaskName } from "../parts/TaskName.tsx";
import { stage, verbs } from "../store/live.ts";

/** Tasks listed at once: who looks for one of a hundred thousand types more of its name. */
const most = 50;

/** The tasks whose names hold what was typed, to be selected. */
export function TaskItems({ query }: { query: string }) {
  const typed = query.trim().toLowerCase();
  const found = [];
  for (const lane of stage.backstage.drawn?.trace.lanes ?? []) {
    if (found.length === most) break;
    if (lane.name.toLowerCase().includes(typed)) found.push(lane);
  }
  return (
    <Command.Group heading="Tasks">
      {found.map(({ task, name, slot }) => (
        <Command.Item
          key={task}
          value={`task ${name} ${task}`}
          onSelect={() => {
            verbs.open(null);
            verbs.select({ task, seq: -1 });
          }}
        >
          <TaskName name={name} slot={slot} />
        </Command.Item>
      ))}
    </Command.Group>
  );
}
