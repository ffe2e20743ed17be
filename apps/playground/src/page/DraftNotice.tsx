import { usePlayground } from "../store/live.ts";

/** Says that the browser keeps nothing, while there is still time to copy the text. */
export function DraftNotice() {
  const draft = usePlayground((state) => state.draft);
  if (draft.state !== "not kept") return null;
  return (
    <div className="opened broken">
      <p role="status">
        <b>This text is not being saved.</b> {draft.reason}
      </p>
    </div>
  );
}
