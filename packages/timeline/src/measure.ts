import { timeText } from "@interleave/trace";
import { firstIndex } from "./column.ts";
import type { DrawableLane } from "./drawable-trace.ts";
import type { TraceIndex } from "./trace-index.ts";
import type { Playhead } from "./view.ts";

/** Two instants to be measured between; `b` is null while only one is set. In any order. */
export interface Marks {
  a: Playhead;
  b: Playhead | null;
}

/** What lies between two instants. */
export interface Measured {
  seconds: number;
  /** Steps begun. */
  steps: number;
}

/** A task that ran between two instants. */
export interface RanTask {
  task: number;
  name: string;
  slot: number;
  steps: number;
  /** Of running, with what of it lies between. */
  seconds: number;
}

/** A few looks, however long the trace: it is asked while a hand drags. */
export function measure({ steps }: Pick<TraceIndex, "steps">, a: Playhead, b: Playhead): Measured {
  return { seconds: Math.abs(b.at - a.at), steps: Math.abs(steps.begun(b.seq) - steps.begun(a.seq)) };
}

/** Who ran, those with most steps first. Reads each span that lies between. */
export function ranBetween(lanes: readonly DrawableLane[], a: Playhead, b: Playhead): RanTask[] {
  const [from, to] = a.seq <= b.seq ? [a, b] : [b, a];
  const ran: RanTask[] = [];
  for (const { task, name, slot, spans } of lanes) {
    let steps = 0;
    let seconds = 0;
    const first = Math.max(0, spans.indexOfSeq(from.seq - 1));
    const last = firstIndex(first, spans.length, (index) => spans.fromSeq(index) >= to.seq);
    for (let index = first; index < last; index++) {
      if (spans.state(index) !== "running") continue;
      if (spans.fromSeq(index) >= from.seq) steps++;
      seconds += Math.max(0, Math.min(to.at, spans.toAt(index)) - Math.max(from.at, spans.fromAt(index)));
    }
    if (steps > 0 || seconds > 0) ran.push({ task, name, slot, steps, seconds });
  }
  return ran.sort((one, other) => other.steps - one.steps || one.slot - other.slot);
}

/** `1.250 s, 7 steps` */
export function measuredWords({ seconds, steps }: Measured): string {
  return `${timeText(seconds)} s, ${steps.toLocaleString("en")} ${steps === 1 ? "step" : "steps"}`;
}
