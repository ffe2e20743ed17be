import type { Trace } from "@interleave/trace";
import { inboxesAwaited } from "../inputs/inboxesAwaited.ts";
import { type Status, statusOf } from "../instant/status.ts";
import { count, roughly, seconds } from "../instant/words.ts";
import { stage, usePlayground } from "../store/live.ts";

const rings: Partial<Record<Status, string>> = {
  finished: "finished",
  raised: "error",
  syntax: "error",
  noMain: "error",
  crashed: "error",
  deadlock: "warn",
  limit: "warn",
  stopped: "warn",
  waiting: "asks",
};

/** How the run stands, in the top bar. */
export function RunStatus() {
  const status = usePlayground(statusOf);
  const playing = usePlayground((state) => state.playing);
  const speed = usePlayground((state) => state.speed);
  const busy = usePlayground((state) => state.busy);
  // A run of which only the output is cut off has come to its own end.
  const standing = usePlayground((state) => (status === "limit" && state.result !== null ? "finished" : status));
  const drafted = usePlayground((state) => state.draft);
  usePlayground((state) => state.version);
  const trace = stage.backstage.drawn?.trace;
  const words = busy === null ? sentence(standing, trace, playing, speed) : standsStill(busy);
  return (
    <span className="status" title={drafted.state === "not kept" ? drafted.reason : undefined}>
      <i className={`ring ${busy === null ? (rings[status] ?? "") : "warn"}`} />
      <span className="words">
        <span>{words}</span>
        {busy === null && status === "finished" && <span>, {count(trace?.steps ?? 0, "step")}</span>}
      </span>
    </span>
  );
}

function sentence(status: Status, trace: Trace | undefined, playing: boolean, speed: number): string {
  const end = trace?.end ?? 0;
  switch (status) {
    case "empty":
      return "Not run yet";
    case "compiling":
      return "Starting";
    case "running":
      if (!playing) return "Paused";
      return speed === Number.POSITIVE_INFINITY ? "Running to the end" : `Running at ${speed}×`;
    case "finished":
      return `Finished at ${seconds(end)}`;
    case "raised":
      return `Raised at ${seconds(end)}`;
    case "waiting":
      return `Waits for input${trace === undefined ? "" : toInboxes(inboxesAwaited(trace))}`;
    case "deadlock":
      return `Deadlock at ${seconds(end)}`;
    case "limit":
      return `Ended by a limit at ${seconds(end)}`;
    case "stopped":
      return `Stopped, computed up to ${seconds(end)}`;
    case "crashed":
      return "The run crashed";
    case "syntax":
    case "noMain":
      return "Not run: see the problem";
  }
}

function standsStill({ seconds: quiet, line }: { seconds: number; line?: number }): string {
  const time = roughly(quiet);
  return line === undefined
    ? `Nothing has come from the run for ${time}`
    : `The loop has stood still in line ${line} for ${time}`;
}

function toInboxes(names: readonly string[]): string {
  const [only] = names;
  if (only === undefined) return "";
  return ` to ${names.length === 1 ? only : `${names.length} inboxes`}`;
}
