import { count } from "../instant/words.ts";
import { useHints } from "./useHints.ts";

interface Props {
  open: boolean;
  toggle(): void;
}

/** How many hints there are at the playhead; a press lists them. */
export function HintCount({ open, toggle }: Props) {
  const many = useHints().length;
  if (many === 0) return null;
  return (
    <button type="button" className="btn sm hintcount" aria-expanded={open} onClick={toggle}>
      {count(many, "hint")}
    </button>
  );
}
