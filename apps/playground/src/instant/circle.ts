import { circleOf, type TaskAt, type Trace } from "@interleave/trace";

/** Tasks in a circle that can still be drawn and read. */
const most = 6;

/** The circle of waits among tasks that stand still, where there is one and it can be drawn. */
export function drawnCircle(trace: Trace, seq: number, stuck: readonly TaskAt[]): TaskAt[] | null {
  const byId = new Map(stuck.map((task) => [task.task, task]));
  const circle = circleOf(trace, [...byId.keys()], seq).flatMap((id) => byId.get(id) ?? []);
  return circle.length === 0 || circle.length > most ? null : circle;
}
