import { TaskName } from "../parts/TaskName.tsx";
import { verbs } from "../store/live.ts";

/** A task that can be asked about: a press selects it, and the Why bar answers. */
export function AskTask({ task, name, slot }: { task: number; name: string; slot: number }) {
  return (
    <button
      type="button"
      className="asktask"
      aria-label={`Why: ${name}`}
      onClick={() => verbs.select({ task, seq: -1 })}
    >
      <TaskName name={name} slot={slot} />
    </button>
  );
}
