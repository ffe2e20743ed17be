import { useInstant } from "../parts/useInstant.ts";
import { stage, usePlayground } from "../store/live.ts";
import { LiveRun } from "../store/liveRun.ts";
import { CancelTask } from "./CancelTask.tsx";
import { livesAt } from "./cancelling.ts";
import { inboxes } from "./inboxes.ts";
import { SendForm } from "./SendForm.tsx";
import { SentItem } from "./SentItem.tsx";

/** What the person has sent to the run, and where more is done to it; nothing where there is nothing to do. */
export function Inputs() {
  const inputs = usePlayground((state) => state.inputs);
  const selected = usePlayground((state) => state.selection?.task);
  const { trace, instant, seq } = useInstant();
  const open = inboxes(instant.objects, inputs);
  // What was recorded elsewhere cannot be run from here with anything else.
  const live = stage.backstage.drawn instanceof LiveRun;
  const lane = selected === undefined ? undefined : trace?.laneOf(selected);
  const cancellable = lane !== undefined && livesAt(lane, seq) ? lane : null;
  const acts = live && (open.length > 0 || cancellable !== null);
  if (inputs.length === 0 && !acts) return null;
  return (
    <section className="inputs" aria-label="Inputs">
      {inputs.length > 0 && (
        <ol className="sent">
          {inputs.map((input, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two inputs may be equal in all they hold
            <SentItem key={index} input={input} ahead={input.at > instant.at} one={open.length === 1} live={live} />
          ))}
        </ol>
      )}
      {live && open.length > 0 && <SendForm inboxes={open} />}
      {live && cancellable !== null && <CancelTask name={cancellable.name} />}
    </section>
  );
}
