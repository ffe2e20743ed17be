import { Icon } from "../parts/Icon.tsx";
import { useWidth } from "../parts/useWidth.ts";
import { usePlayground, verbs } from "../store/live.ts";

const mac = /Mac|iPhone|iPad/.test(navigator.platform);

/** Run, and Stop while there is something to stop. A phone has room for one of the two. */
export function RunButtons() {
  const live = usePlayground(({ phase, playing }) => phase === "compiling" || phase === "computing" || playing);
  const stale = usePlayground(({ source, ran }) => source !== ran?.source);
  const phone = useWidth() === "phone";
  return (
    <>
      {!(phone && live && !stale) && (
        <button type="button" className="btn pri run" aria-keyshortcuts="Control+Enter Meta+Enter" onClick={verbs.run}>
          <Icon name="play" />
          Run
          {!phone && (
            <span className="kbd" aria-hidden="true">
              {mac ? "⌘Enter" : "Ctrl+Enter"}
            </span>
          )}
        </button>
      )}
      {(!phone || (live && !stale)) && (
        <button type="button" className="btn box" disabled={!live} onClick={verbs.stop}>
          <Icon name="stop" solid />
          Stop
        </button>
      )}
    </>
  );
}
