import { verbs } from "../store/live.ts";

/** A line of the source, by its number: a press goes there. */
export function LineLink({ line, col }: { line: number; col?: number }) {
  return (
    <button type="button" className="linelink" onClick={() => verbs.goToLine(line, col)}>
      line {line}
    </button>
  );
}
