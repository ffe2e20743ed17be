import { useEffect } from "react";
import { Icon } from "../parts/Icon.tsx";
import { usePlayground, verbs } from "../store/live.ts";

/** Says what threatens the text: the browser keeps nothing, or another tab writes the same draft. */
export function DraftNotice() {
  const draft = usePlayground((state) => state.draft);
  const elsewhere = usePlayground((state) => state.elsewhere);
  useEffect(() => {
    // Whoever comes back to this tab may have typed in another one meanwhile.
    addEventListener("focus", verbs.lookElsewhere);
    return () => removeEventListener("focus", verbs.lookElsewhere);
  }, []);
  if (draft.state === "not kept") {
    return (
      <div className="opened broken">
        <p role="status">
          <b>This text is not being saved.</b> {draft.reason}
        </p>
      </div>
    );
  }
  if (!elsewhere) return null;
  return (
    <div className="opened broken">
      <p role="status">
        <b>This scenario is open in another tab too.</b> What you type here is saved; the other tab's text is in the
        history.
      </p>
      <span className="grow" />
      <button type="button" className="btn box" onClick={() => verbs.open("history")}>
        History
      </button>
      <button type="button" className="btn sq" aria-label="Dismiss" onClick={verbs.forgetElsewhere}>
        <Icon name="cross" />
      </button>
    </div>
  );
}
