import { useEffect, useRef, useState } from "react";
import { count, grouped, seconds } from "../instant/words.ts";
import { encodeLink } from "../link/encodeLink.ts";
import { shareState } from "../page/shareState.ts";
import { CopyButton } from "../parts/CopyButton.tsx";
import { stage } from "../store/live.ts";
import { download } from "./download.ts";
import { Modal } from "./Modal.tsx";

/** What chat tools keep of a link, in characters. */
const kept = 2000;

/** The link to this exact moment, its size, and a file where it is too long for a chat. */
export function ShareDialog() {
  const [state] = useState(() => shareState(stage));
  const link = useLink(state);
  const text = useRef<HTMLTextAreaElement>(null);
  const url = link !== null && "url" in link ? link.url : "";

  return (
    <Modal title="Share this moment" className="share">
      <div className="db">
        <p>
          The link holds the source and the instant, {seconds(state.at)}. Whoever opens it sees the code first; nothing
          runs before they press a button.
        </p>
        <div className="link">
          {url !== "" && (
            <textarea ref={text} aria-label="Link" readOnly value={url} onFocus={(event) => event.target.select()} />
          )}
        </div>
        {link !== null && "problem" in link && <p className="warning">{link.problem}</p>}
        {url.length > kept && (
          <p className="warning">
            Many chat tools cut links at 2,000 characters, and this one has {grouped(url.length)}. A file carries it
            whole.
          </p>
        )}
        <div className="acts">
          <CopyButton
            className="btn pri"
            name="Copy link"
            said="The link is copied."
            text={() => url}
            disabled={url === ""}
            onRefused={() => text.current?.select()}
          />
          <button
            type="button"
            className="btn box"
            onClick={() => download("interleave.json", JSON.stringify(state, null, 2))}
          >
            Download as a file
          </button>
          <span className="sub">{url === "" ? "" : count(url.length, "character")}</span>
        </div>
      </div>
    </Modal>
  );
}

type Link = { url: string } | { problem: string } | null;

function useLink(state: Parameters<typeof encodeLink>[0]): Link {
  const [link, setLink] = useState<Link>(null);
  useEffect(() => {
    let wanted = true;
    encodeLink(state).then(
      (hash) => wanted && setLink({ url: `${location.origin}${location.pathname}${hash}` }),
      (error) => wanted && setLink({ problem: error instanceof Error ? error.message : String(error) }),
    );
    return () => {
      wanted = false;
    };
  }, [state]);
  return link;
}
