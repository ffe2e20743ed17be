import type { BoxAt, MemberAt, TimerAt } from "@interleave/trace";
import { grouped } from "../instant/words.ts";
import { MemberChip } from "./MemberChip.tsx";

const most = 24;

interface Props {
  box: BoxAt;
  timers: readonly TimerAt[];
  /** Members that got done at this time have only just arrived. */
  fresh: number;
}

/** The two sets, side by side. */
export function Members({ box, timers, fresh }: Props) {
  return (
    <div className="two">
      <div>
        <h4>
          pending <span>{grouped(box.pending.length)}</span>
        </h4>
        <Chips members={box.pending} timers={timers} fresh={-1} />
      </div>
      <div className="done">
        <h4>
          done <span>{grouped(box.done.length)}</span>
        </h4>
        <Chips members={box.done} timers={timers} fresh={fresh} />
      </div>
    </div>
  );
}

function Chips({
  members,
  timers,
  fresh,
}: {
  members: readonly MemberAt[];
  timers: readonly TimerAt[];
  fresh: number;
}) {
  return (
    <ul className="chips">
      {members.slice(0, most).map((member) => (
        <MemberChip
          key={member.id}
          member={member}
          deadline={timers.find(({ owner }) => owner === member.id)?.at}
          fresh={member.doneAt >= 0 && member.doneAt === fresh}
        />
      ))}
      {members.length > most && <li className="none">{grouped(members.length - most)} more</li>}
    </ul>
  );
}
