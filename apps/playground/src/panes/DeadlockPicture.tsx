import { hue } from "../instant/words.ts";
import { useInstant } from "../parts/useInstant.ts";

const most = 4;

/** Who waits at the end, and for what: drawn as rows, so that a circle can be seen in who names whom. */
export function DeadlockPicture() {
  const { instant } = useInstant();
  const stuck = instant.tasks.filter(({ state }) => state === "waiting");
  return (
    <ul className="stuck" aria-label="Who waits for whom">
      {stuck.slice(0, most).map(({ task, name, slot, waitingOn }) => (
        <li key={task} className={hue(slot)}>
          <b>{name}</b> waits for {waitingOn}
        </li>
      ))}
      {stuck.length > most && <li className="t-none">{stuck.length - most} more</li>}
    </ul>
  );
}
