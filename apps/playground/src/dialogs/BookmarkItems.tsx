import { Command } from "cmdk";
import { seconds } from "../instant/words.ts";
import { stage, usePlayground, verbs } from "../store/live.ts";

/** The bookmarks, to be gone to. */
export function BookmarkItems() {
  const bookmarks = usePlayground((state) => state.bookmarks);
  if (bookmarks.length === 0 || stage.backstage.drawn === null) return null;
  return (
    <Command.Group heading="Bookmarks">
      {bookmarks.map(({ name, at }, place) => (
        <Command.Item
          // biome-ignore lint/suspicious/noArrayIndexKey: a bookmark has no other identity than its place in the list
          key={place}
          value={`bookmark ${name} ${place}`}
          onSelect={() => {
            verbs.open(null);
            verbs.goToBookmark(place);
          }}
        >
          {name}
          <span className="grow" />
          <span className="mono sub">{seconds(at)}</span>
        </Command.Item>
      ))}
    </Command.Group>
  );
}
