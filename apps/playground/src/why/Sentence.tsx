import type { Part } from "@interleave/trace";
import { TaskName } from "../parts/TaskName.tsx";

/** A sentence in which tasks have their swatches. */
export function Sentence({ parts }: { parts: readonly Part[] }) {
  return parts.map((part, index) => {
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no other identity than their place
    return typeof part === "string" ? part : <TaskName key={index} name={part.name} slot={part.slot} />;
  });
}
