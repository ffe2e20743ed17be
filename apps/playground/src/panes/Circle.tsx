import type { Trace } from "@interleave/trace";
import { useMemo } from "react";
import { drawnCircle } from "../instant/circle.ts";
import { stuckAt } from "../instant/deadlock.ts";
import { DeadlockPicture } from "./DeadlockPicture.tsx";

/** The circle that the waits of a deadlock form, if they form one. */
export function Circle({ trace, seq }: { trace: Trace; seq: number }) {
  const circle = useMemo(() => drawnCircle(trace, seq, stuckAt(trace, seq)), [trace, seq]);
  return circle === null ? null : <DeadlockPicture circle={circle} />;
}
