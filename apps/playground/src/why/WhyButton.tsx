import { verbs } from "../store/live.ts";

interface Props {
  task: number;
  /** The event asked about; -1 for the task as it stands. */
  seq: number;
  /** What is shown, and what the button is called after. */
  text: string;
  className: string;
}

/** Something that can be asked about: a press selects it, and the Why bar answers. */
export function WhyButton({ task, seq, text, className }: Props) {
  return (
    <button
      type="button"
      className={`ask ${className}`}
      aria-label={`Why: ${text}`}
      onClick={() => verbs.select({ task, seq })}
    >
      {text}
    </button>
  );
}
