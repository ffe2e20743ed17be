import { useInstant } from "../parts/useInstant.ts";
import { usePlayground } from "../store/live.ts";

/** A flag on the rail for each bookmark of the run that is drawn. */
export function BookmarkMarks() {
  const { trace } = useInstant();
  const bookmarks = usePlayground((state) => state.bookmarks);
  const end = trace?.end ?? 0;
  if (end === 0) return null;
  return bookmarks
    .filter(({ at }) => at <= end)
    .map(({ name, at }) => (
      <i key={`${at} ${name}`} className="flag" title={name} style={{ left: `${(100 * at) / end}%` }} />
    ));
}
