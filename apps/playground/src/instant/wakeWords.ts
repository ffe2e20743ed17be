import type { Instant, Trace } from "@interleave/trace";
import { boxName } from "./boxWords.ts";

/** Why a task that stands in the ready queue stands there. */
export function wakeWords(trace: Trace, instant: Instant, task: number): string {
  const spans = trace.spansOf(task);
  const index = spans.indexOfSeq(instant.seq - 1);
  if (index === -1) return "created";
  const { reason: cause, on: by, fromAt: since } = spans.at(index);
  switch (cause) {
    case "created":
      return "created";
    case "timer":
      return "its sleep ended";
    case "bareYield":
      return "let others run";
    case "cancel":
      return "is being cancelled";
    case "error":
      return "gets an error";
    default: {
      const box = instant.boxes.filter(({ open }) => open).find((open) => open.by === task && open.trippedAt === since);
      if (box !== undefined) return `woken by ${boxName(box)}`;
      return by === 0 ? "woken" : `woken by ${trace.nameOf(by)}`;
    }
  }
}
