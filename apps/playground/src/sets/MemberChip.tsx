import { type MemberAt, timeText } from "@interleave/trace";
import { memo, useCallback } from "react";
import { untilWords } from "../instant/dueWords.ts";
import { hue } from "../instant/words.ts";
import { AtPlayhead } from "../parts/AtPlayhead.tsx";
import { Icon, type IconName } from "../parts/Icon.tsx";
import { WhyButton } from "../why/WhyButton.tsx";

const marks: Record<NonNullable<MemberAt["outcome"]>, IconName> = {
  returned: "check",
  raised: "cross",
  cancelled: "slash",
};

interface Props {
  member: MemberAt;
  /** When its own timer ends, if it waits on one. */
  deadline: number | undefined;
  /** It has only just got done. */
  fresh: boolean;
}

export const MemberChip = memo(function MemberChip({ member, deadline, fresh }: Props) {
  const { id, name, slot, outcome, text, doneAt, doing } = member;
  // A future that is no task has no lane to ask about.
  const label = slot < 0 ? name : <WhyButton task={id} seq={-1} text={name} className="name" />;
  const classes = `chip ${hue(slot)} ${outcome ?? ""}${fresh ? " new" : ""}`;
  if (outcome === null) {
    return (
      <li className={classes}>
        <b>{label}</b>
        <span className="what">{doing}</span>
        {deadline !== undefined && <Until deadline={deadline} />}
      </li>
    );
  }
  return (
    <li className={classes}>
      <Icon name={marks[outcome]} />
      <b>{label}</b>
      <span className="what mono">{outcome === "cancelled" ? "cancelled" : text}</span>
      <span className="r">{timeText(doneAt)}</span>
    </li>
  );
}, isSame);

function Until({ deadline }: { deadline: number }) {
  const say = useCallback((at: number, end: number) => untilWords(deadline, at, end), [deadline]);
  return (
    <span className="r">
      <AtPlayhead say={say} />
    </span>
  );
}

/** Members are made anew at each instant; most of them say what they said before. */
function isSame(one: Props, other: Props): boolean {
  const [a, b] = [one.member, other.member];
  return (
    one.deadline === other.deadline &&
    one.fresh === other.fresh &&
    a.name === b.name &&
    a.slot === b.slot &&
    a.outcome === b.outcome &&
    a.text === b.text &&
    a.doneAt === b.doneAt &&
    a.doing === b.doing
  );
}
