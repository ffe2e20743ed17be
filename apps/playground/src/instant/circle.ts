import { stateAt, type TaskAt, type Trace } from "@interleave/trace";

/** Tasks in a circle that can still be drawn and read. */
const most = 6;
/** Tasks from which a circle is looked for. */
const searched = 200;

/** The shortest circle of waits among tasks that stand still: each waits for the next, the last for the first. Null if there is none. */
export function circleOf(trace: Trace, seq: number, stuck: readonly TaskAt[]): TaskAt[] | null {
  const byId = new Map(stuck.map((task) => [task.task, task]));
  const boxes = new Map(stateAt(trace, seq).boxes.map((box) => [box.box, box]));
  const awaited = ({ box, on }: TaskAt): TaskAt[] => {
    const ids = boxes.get(box)?.pending.map(({ id }) => id) ?? [on];
    return ids.flatMap((id) => byId.get(id) ?? []);
  };
  let shortest: TaskAt[] | null = null;
  for (const first of stuck.slice(0, searched)) {
    const circle = backTo(first, awaited);
    if (circle !== null && circle.length < (shortest?.length ?? most + 1)) shortest = circle;
  }
  return shortest;
}

/** The shortest way from a task through those it waits for back to itself. */
function backTo(first: TaskAt, awaited: (task: TaskAt) => TaskAt[]): TaskAt[] | null {
  const seen = new Set<TaskAt>();
  let ways: TaskAt[][] = [[first]];
  for (let length = 1; length <= most && ways.length > 0; length += 1) {
    const longer: TaskAt[][] = [];
    for (const way of ways) {
      for (const next of awaited(way[way.length - 1] ?? first)) {
        if (next === first) return way;
        if (seen.has(next)) continue;
        seen.add(next);
        longer.push([...way, next]);
      }
    }
    ways = longer;
  }
  return null;
}
