import type { MemberAt } from "@interleave/trace";
import { useState } from "react";
import { boxName } from "../instant/boxWords.ts";
import { clock } from "../instant/words.ts";
import { Icon } from "../parts/Icon.tsx";
import { TaskName } from "../parts/TaskName.tsx";
import type { BoxProps } from "./BoxCard.tsx";
import { Members } from "./Members.tsx";

const named = 3;

/** A closed box on one line, with the sets as the program got them; unfolds to the chips. */
export function BoxRow({ box, timers }: BoxProps) {
  const [unfolded, setUnfolded] = useState(false);
  return (
    <>
      <button type="button" className="row" aria-expanded={unfolded} onClick={() => setUnfolded(!unfolded)}>
        <Icon name="right" />
        <b>{boxName(box)}</b>
        <span className="sub when">
          {clock(box.startedAt)} to {clock(box.endedAt)}
        </span>
        {box.why !== "condition" && <span className="tag">{box.why}</span>}
        <span className="grow" />
        <Names word="done" members={box.done} />
        <Names word="pending" members={box.pending} />
      </button>
      {unfolded && (
        <div className="unfolded">
          <Members box={box} timers={timers} fresh={-1} />
        </div>
      )}
    </>
  );
}

function Names({ word, members }: { word: string; members: readonly MemberAt[] }) {
  if (members.length === 0) return null;
  return (
    <>
      <span className="sub">{word}</span>
      {members.slice(0, named).map(({ id, name, slot }) => (
        <TaskName key={id} name={name} slot={slot} />
      ))}
      {members.length > named && <span className="sub">+{members.length - named}</span>}
    </>
  );
}
