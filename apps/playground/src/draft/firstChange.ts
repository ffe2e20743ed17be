/** The first line of `then` that is not the same in `now`, for telling one version from another at a glance. */
export function firstChange(now: string, then: string): string {
  const lines = now.split("\n");
  const changed = then.split("\n").find((line, index) => line !== lines[index] && line.trim() !== "");
  return changed === undefined ? "shorter than now" : changed.trim();
}
