import { useEffect, useRef } from "react";
import { usePresenting } from "../parts/usePresenting.ts";
import { useWidth } from "../parts/useWidth.ts";
import { stage } from "../store/live.ts";
import { mountTimeline } from "./mountTimeline.ts";

/** The place where the timeline draws. React gives it a box and nothing else. */
export function TimelineHost({ hidden }: { hidden: boolean }) {
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth();
  const presenting = usePresenting();
  // biome-ignore lint/correctness/useExhaustiveDependencies: drawn anew in other sizes
  useEffect(() => (host.current === null ? undefined : mountTimeline(stage, host.current, width)), [width, presenting]);
  return <div ref={host} className="host" hidden={hidden} />;
}
