import { type Instant, type TaskAt, type Trace, timeText } from "@interleave/trace";
import type { LineMarker } from "../editor/contract.ts";
import { untilWords } from "./dueWords.ts";
import { lineOf, stateWord } from "./words.ts";

/**
 * Every line on which a task stands: where it is suspended, and the lines of the frames that wait for that one, or where it
 * ended, if it just has. A line that the run has no place for gets none.
 */
export function markersAt(trace: Trace, instant: Instant): LineMarker[] {
  const deadlines = new Map(instant.timers.map(({ owner, at }) => [owner, at]));
  const held = heldUntil(trace, instant);
  return instant.tasks.flatMap((task) => {
    if (task.state === "done" && task.doneAt !== instant.at) return [];
    const line = lineOf(trace, task.place);
    if (line === undefined) return [];
    const { task: id, name, slot, state } = task;
    const who = { id, task: name, slot: slot % 10, state };
    const inner: LineMarker = { line, frame: "inner", ...who, words: wordsFor(task, deadlines.get(id), held) };
    return [
      inner,
      ...outerFrames(trace, task.chain, line).map((frame) => ({ ...frame, frame: "outer", ...who }) as const),
    ];
  });
}

/** The lines of all frames but the innermost, each once, and what each of them waits for. */
function outerFrames(trace: Trace, chain: readonly number[], innermost: number): { line: number; words: string }[] {
  const frames = new Map<number, string>();
  for (const [depth, place] of chain.slice(0, -1).entries()) {
    const line = lineOf(trace, place);
    const inside = trace.sites[chain[depth + 1] as number]?.fn;
    if (line !== undefined && line !== innermost) frames.set(line, `in ${inside}()`);
  }
  return [...frames].map(([line, words]) => ({ line, words }));
}

/** When the loop turns again that busy code holds; the present instant where none does. */
function heldUntil(trace: Trace, { seq, at }: Instant): number {
  return seq < trace.length && trace.kindOf(seq) === "blocked" ? trace.atOf(seq) : at;
}

function wordsFor(task: TaskAt, deadline: number | undefined, held: number): string {
  if (task.state === "done") return `${stateWord(task)} ${timeText(task.doneAt)}`;
  if (task.state !== "waiting") return task.state;
  return `waiting · ${deadline === undefined ? task.waitingOn : untilWords(deadline, held, deadline)}`;
}
