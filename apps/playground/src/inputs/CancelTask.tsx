import { Icon } from "../parts/Icon.tsx";
import { cancelSelected } from "./cancelSelected.ts";

/** Cancels the selected task, which is called so, at the playhead's instant. */
export function CancelTask({ name }: { name: string }) {
  return (
    <button
      type="button"
      className="btn box cancel"
      title="It is cancelled at the playhead's instant, and the run goes on from there."
      onClick={cancelSelected}
    >
      <Icon name="slash" />
      <span>Cancel {name}</span>
    </button>
  );
}
