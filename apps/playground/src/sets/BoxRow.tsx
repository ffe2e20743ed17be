import { timeText } from "@interleave/trace";
import { useState } from "react";
import { boxName } from "../instant/boxWords.ts";
import { Icon } from "../parts/Icon.tsx";
import type { BoxProps } from "./BoxCard.tsx";
import { Members } from "./Members.tsx";
import { NamesThatFit } from "./NamesThatFit.tsx";

/** A closed box on one line, with the sets as the program got them; unfolds to the chips. */
export function BoxRow({ box, timers }: BoxProps) {
  const [unfolded, setUnfolded] = useState(false);
  return (
    <>
      <button type="button" className="row" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
        <Icon name="right" />
        <b>{boxName(box)}</b>
        <span className="sub when">
          {timeText(box.startedAt)} to {timeText(box.endedAt)}
        </span>
        {box.why !== "condition" && <span className="tag">{box.why}</span>}
        <NamesThatFit done={box.done} pending={box.pending} />
      </button>
      {unfolded && (
        <div className="unfolded">
          <Members box={box} timers={timers} fresh={-1} />
        </div>
      )}
    </>
  );
}
