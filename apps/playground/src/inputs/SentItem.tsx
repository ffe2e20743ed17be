import type { Input } from "@interleave/runner";
import { timeText, visible } from "@interleave/trace";
import { memo } from "react";
import { seconds } from "../instant/words.ts";
import { Icon } from "../parts/Icon.tsx";
import { verbs } from "../store/live.ts";

interface Props {
  input: Input;
  ahead: boolean;
  /** There is one inbox, which need not be named. */
  one: boolean;
  live: boolean;
}

/** One input of the run: when, where to, what; and how to take it back. There may be thousands in a link. */
export const SentItem = memo(function SentItem({ input, ahead, one, live }: Props) {
  const { at, kind, target, text = "" } = input;
  const words = kind === "cancel" ? `cancel ${visible(target)}` : visible(text);
  return (
    <li className={ahead ? "ahead" : undefined}>
      <span className="tm">{timeText(at)}</span>
      {kind === "send" && !one && <span className="to">{visible(target)}</span>}
      <span className="says" title={words}>
        {words}
      </span>
      {live && (
        <button
          type="button"
          className="btn sq sm"
          aria-label={`Take back ${words}, sent at ${seconds(at)}`}
          title="Take back"
          onClick={() => verbs.takeBack(input)}
        >
          <Icon name="cross" />
        </button>
      )}
    </li>
  );
});
