import { ReadyQueue } from "./ReadyQueue.tsx";
import { Timers } from "./Timers.tsx";

/** The two queues of the loop, one above the other. */
export function Loop() {
  return (
    <div className="loop">
      <ReadyQueue />
      <Timers />
    </div>
  );
}
