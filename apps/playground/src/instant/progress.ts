import type { Instant } from "@interleave/trace";
import { count, listed, seconds, stateWord } from "./words.ts";

/** The instant as one sentence for who hears the page: time, step, and who is in which state. */
export function progress(instant: Instant, at: number): string {
  const by = (word: string) => instant.tasks.filter((task) => stateWord(task) === word).map(({ name }) => name);
  const parts = ["running", "ready", "waiting"].flatMap((word) => {
    const names = by(word);
    return names.length === 0 ? [] : [`${listed(names)} ${word}`];
  });
  const over = instant.tasks.filter(({ state }) => state === "done").length;
  if (over > 0) parts.push(`${count(over, "task")} done`);
  return `${seconds(at)}, step ${instant.step}: ${parts.join("; ") || "nothing yet"}.`;
}
