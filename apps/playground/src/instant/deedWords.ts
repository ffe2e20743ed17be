import { type Deed, objectName, type Trace } from "@interleave/trace";

/** What a task does at a lock, an event, a queue, ...: `acquires lock`, `puts into queue`. */
export function deedWords(trace: Trace, event: Deed): string {
  const object = objectName(trace, event.object);
  switch (event.kind) {
    case "lockAcquired":
      return `acquires ${object}`;
    case "lockReleased":
      return `releases ${object}`;
    case "queuePut":
      return `puts into ${object}`;
    case "queueGot":
      return `takes from ${object}`;
    case "signalled":
      return `${signals[event.signal]} ${object}`;
  }
}

const signals: Readonly<Record<(Deed & { kind: "signalled" })["signal"], string>> = {
  set: "sets",
  cleared: "clears",
  notified: "notifies",
  opened: "opens",
  drained: "leaves",
  reset: "resets",
  aborted: "aborts",
  finished: "finishes",
  emptied: "empties",
  shutDown: "shuts down",
  passedOn: "gives up",
};
