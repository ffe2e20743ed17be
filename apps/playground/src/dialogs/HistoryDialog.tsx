import { useEffect, useState } from "react";
import { firstChange } from "../draft/firstChange.ts";
import type { DraftVersion } from "../draft/record.ts";
import { count } from "../instant/words.ts";
import { draftKey } from "../store/language.ts";
import { stage, usePlayground, verbs } from "../store/live.ts";
import { Modal } from "./Modal.tsx";

/** Earlier texts of the open scenario; each can be put back, and what it replaces becomes one of them. */
export function HistoryDialog() {
  const scenario = usePlayground((state) => draftKey(state.language, state.scenario));
  const source = usePlayground((state) => state.source);
  const versions = useHistory(scenario)?.filter(({ text }) => text !== source);
  return (
    <Modal title="History">
      <div className="db">
        <p className="sub">
          Earlier versions of this text, as this browser kept them. Putting one back keeps the present one here.
        </p>
        {versions?.length === 0 && <p className="none">There is no earlier version of this text yet.</p>}
        <ul className="versions">
          {versions?.map(({ text, savedAt }) => (
            <li key={savedAt}>
              <div>
                <b>{when(savedAt)}</b>
                <span className="sub">{count(text.split("\n").length, "line")}</span>
                <code>{firstChange(source, text)}</code>
              </div>
              <button
                type="button"
                className="btn box"
                aria-label={`Put back the version of ${when(savedAt)}`}
                onClick={() => {
                  verbs.open(null);
                  verbs.replaceSource(text);
                }}
              >
                Put back
              </button>
            </li>
          ))}
        </ul>
      </div>
    </Modal>
  );
}

function useHistory(scenario: string): readonly DraftVersion[] | null {
  const [versions, setVersions] = useState<readonly DraftVersion[] | null>(null);
  useEffect(() => {
    let wanted = true;
    void stage.world.drafts.history(scenario).then((found) => wanted && setVersions(found));
    return () => {
      wanted = false;
    };
  }, [scenario]);
  return versions;
}

/** `14:05`, `3 May, 14:05` */
function when(savedAt: number): string {
  const then = new Date(savedAt);
  const time = then.toLocaleTimeString("en-GB", { hour: "2-digit", minute: "2-digit", second: "2-digit" });
  const today = then.toDateString() === new Date().toDateString();
  return today ? time : `${then.toLocaleDateString("en-GB", { day: "numeric", month: "long" })}, ${time}`;
}
