import { useEffect, useRef } from "react";
import { seconds } from "../instant/words.ts";
import { Icon } from "../parts/Icon.tsx";
import { stage, usePlayground, verbs } from "../store/live.ts";
import { Modal } from "./Modal.tsx";

/** The open scenario's bookmarks: each can be gone to, named and forgotten. */
export function BookmarksDialog() {
  const bookmarks = usePlayground((state) => state.bookmarks);
  const nothing = usePlayground((state) => state.ran === null);
  // The one that was just set is the one to be named.
  const here = bookmarks.findIndex(({ seq }) => seq === stage.backstage.player.playhead.seq);
  const named = useRef<HTMLInputElement>(null);
  useEffect(() => named.current?.select(), []);
  const go = (place: number) => {
    verbs.open(null);
    verbs.goToBookmark(place);
  };
  return (
    <Modal title="Bookmarks">
      <div className="db">
        <p className="sub">They stay with this scenario in this browser, and go along in its links and trace files.</p>
        {bookmarks.length === 0 && <p className="none">There is none yet.</p>}
        <ul className="bookmarks">
          {bookmarks.map(({ name, at }, place) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a bookmark has no other identity than its place in the list
            <li key={place}>
              <input
                type="text"
                ref={place === here ? named : null}
                aria-label={`Name of the bookmark at ${seconds(at)}`}
                value={name}
                maxLength={120}
                onChange={(event) => verbs.nameBookmark(place, event.target.value)}
              />
              <span className="mono">{seconds(at)}</span>
              <button
                type="button"
                className="btn box"
                aria-label={`Go there: ${name}`}
                disabled={nothing}
                onClick={() => go(place)}
              >
                Go there
              </button>
              <button
                type="button"
                className="btn sq"
                aria-label={`Forget ${name}`}
                onClick={() => verbs.forgetBookmark(place)}
              >
                <Icon name="cross" />
              </button>
            </li>
          ))}
        </ul>
        <p>
          <button type="button" className="btn box" disabled={nothing} onClick={verbs.bookmark}>
            <Icon name="bookmark" />
            Bookmark the playhead
          </button>
        </p>
      </div>
    </Modal>
  );
}
