import { useEffect, useRef } from "react";
import { useWidth } from "../parts/useWidth.ts";
import { stage } from "../store/live.ts";
import { mountTimeline } from "./mountTimeline.ts";

/** The place where the timeline draws. React gives it a box and nothing else. */
export function TimelineHost({ hidden }: { hidden: boolean }) {
  const host = useRef<HTMLDivElement>(null);
  const width = useWidth();
  useEffect(() => (host.current === null ? undefined : mountTimeline(stage, host.current, width)), [width]);
  return <div ref={host} className="host" hidden={hidden} />;
}
