import { useEffect, useLayoutEffect, useState } from "react";
import { progress } from "../instant/progress.ts";
import { useInstant } from "../parts/useInstant.ts";
import { stage, usePlayground } from "../store/live.ts";

/** Milliseconds between two sentences; who hears the page can't follow more. */
const apart = 1000;

/** Says where the playhead is: at once after a step, at most once a second while it plays. */
export function LiveRegion() {
  const { instant } = useInstant();
  const playing = usePlayground((state) => state.playing);
  const [said, setSaid] = useState("");
  const told = useTold();
  useEffect(() => {
    const say = () => {
      told.at = performance.now();
      setSaid(instant.seq === 0 ? "" : progress(instant, stage.backstage.player.playhead.at));
    };
    const wait = playing ? Math.max(0, told.at + apart - performance.now()) : 0;
    const timer = setTimeout(say, wait);
    return () => clearTimeout(timer);
  }, [instant, playing, told]);
  // A busy page shows a sentence late: the second is counted from when it stood there.
  // biome-ignore lint/correctness/useExhaustiveDependencies: acts once for each sentence
  useLayoutEffect(() => {
    told.at = performance.now();
  }, [said, told]);
  return (
    <p className="unseen" aria-live="polite">
      {said}
    </p>
  );
}

function useTold(): { at: number } {
  return useState(() => ({ at: 0 }))[0];
}
