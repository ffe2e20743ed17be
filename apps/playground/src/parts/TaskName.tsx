import { hue } from "../instant/words.ts";

/** The hue is in the swatch, the name beside it in plain text. */
export function TaskName({ name, slot }: { name: string; slot: number }) {
  return (
    <span className={`task ${hue(slot)}`}>
      <i className="sw" />
      {name}
    </span>
  );
}
